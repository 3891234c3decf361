using System.Collections.Immutable;
using System.Security.Cryptography;

using Timeline.Content.Keeping;

namespace Timeline.Desk.Sources;

/// <summary>What was taken in and is not saved yet: in memory only, the last few, under names that cannot be guessed.</summary>
internal sealed class IntakeShelf
{
    private const int Most = 8;

    private readonly Lock changing = new();
    private ImmutableList<(string Token, SourceMaterial Material)> kept = [];

    public string Put(SourceMaterial material)
    {
        var token = RandomNumberGenerator.GetHexString(24, lowercase: true);
        lock (changing)
        {
            kept = kept.Add((token, material));
            kept = kept.Count > Most ? kept.RemoveAt(0) : kept;
        }

        return token;
    }

    public SourceMaterial? Find(string? token) => kept.Find(one => one.Token == token).Material;

    public void Remove(string token)
    {
        lock (changing)
        {
            kept = kept.RemoveAll(one => one.Token == token);
        }
    }
}

using System.Collections.Immutable;
using System.Globalization;

namespace Timeline.Content.Model;

/// <summary>
/// A site's own scale of how much events matter: words from the least to the greatest, or the numbers from one to another, which may also
/// fall. Each value stands for one of the five steps that pages know.
/// </summary>
public sealed record ImportanceScale
{
    private const int Steps = 5;

    public ImmutableArray<string> Words { get; init; } = [];

    public double Least { get; init; }

    public double Most { get; init; }

    /// <summary>The step a value stands for, 1 to 5; null when it is none of the scale's.</summary>
    public int? Step(string value)
    {
        if (!Words.IsEmpty)
        {
            var index = Words.IndexOf(value);
            return index < 0 ? null : Of(index / (Words.Length - 1.0));
        }

        return double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            && number >= Math.Min(Least, Most) && number <= Math.Max(Least, Most)
            ? Of((number - Least) / (Most - Least)) : null;
    }

    public override string ToString() => Words.IsEmpty
        ? string.Create(CultureInfo.InvariantCulture, $"a number from {Least} to {Most}")
        : $"one of {string.Join(", ", Words)}";

    private static int Of(double share) => 1 + (int)Math.Round(share * (Steps - 1), MidpointRounding.AwayFromZero);
}

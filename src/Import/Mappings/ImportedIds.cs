using System.Security.Cryptography;
using System.Text;

using Timeline.Content.Model;

namespace Timeline.Import.Mappings;

/// <summary>Ids of other tools as ids of ours: always the same for the same text, so that what refers to an event still finds it.</summary>
internal static class ImportedIds
{
    private const int Most = 80;

    /// <summary>Unchanged where our rules allow it; too long a one keeps its beginning and a number made of the whole. Empty when nothing is left.</summary>
    public static string Of(string text)
    {
        if (Ids.Problem(text) is null)
        {
            return text;
        }

        var slug = Ids.Slug(text);
        if (text.Length > Ids.Longest && slug.Length > Most)
        {
            slug = $"{slug[..Most].TrimEnd('-')}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..8]}";
        }

        return slug.Length == 0 || Ids.Problem(slug) is not null ? Ids.Slug("event " + slug) : slug;
    }
}

using Timeline.Content.Model;

namespace Timeline.Content.Keeping;

/// <summary>The id of a source that has no record yet: one and the same, whichever command makes it.</summary>
public static class SourceIds
{
    private const string Unnamed = "source";

    // What a last part of an address says when it says nothing.
    private static readonly string[] Empty = ["index", "default", "article", "home", "view", "story", "page"];

    /// <summary>From the file's name or the last telling part of the address; from the title where there is neither.</summary>
    public static string Of(SourceMaterial? material, string? title) =>
        material is { IsNamed: true } ? OfName(material.Name)
        : material?.Url is { } url ? OfAddress(url)
        : Ids.Slug(title ?? "") is { Length: > 0 } slug ? slug : Unnamed;

    private static string OfName(string name)
    {
        var bare = System.IO.Path.GetFileNameWithoutExtension(name);
        if (bare.EndsWith(".warc", StringComparison.OrdinalIgnoreCase))
        {
            bare = System.IO.Path.GetFileNameWithoutExtension(bare);
        }

        var id = Ids.Problem(bare) is null ? bare : Ids.Slug(bare);
        return Ids.Problem(id) is null ? id : Unnamed;
    }

    private static string OfAddress(string url)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address))
        {
            return Unnamed;
        }

        var host = address.IdnHost.StartsWith("www.", StringComparison.Ordinal) ? address.IdnHost[4..] : address.IdnHost;
        var parts = address.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries)
            .Select(part => Ids.Slug(System.IO.Path.GetFileNameWithoutExtension(Uri.UnescapeDataString(part))));
        var last = parts.LastOrDefault(part => part.Length > 0 && !Empty.Contains(part)) ?? "";

        // Words name a page; a number or one word does so on its own site only.
        var id = last.Split('-').Count(word => word.Any(char.IsLetter)) > 1 && Ids.Problem(last) is null ? last : Ids.Slug($"{host} {last}");
        return Ids.Problem(id) is null ? id : Unnamed;
    }
}

namespace Timeline.Import.Rows;

/// <summary>
/// A list of names as BibTeX writes it: "Doe, Jane and {Smith and Sons} and others". What braces hold together is one name, as it stands.
/// </summary>
internal static class BibTexNames
{
    /// <param name="tex">The field's value.</param>
    /// <param name="areMore">Whether it says that there are others, whom it does not name.</param>
    public static ImmutableArray<string> Of(string tex, out bool areMore)
    {
        var names = ImmutableArray.CreateBuilder<string>();
        areMore = false;
        foreach (var part in Parted(tex))
        {
            if (part == "others")
            {
                areMore = true;
            }
            else if (TexText.Plain(part) is { Length: > 0 } name)
            {
                names.Add(name);
            }
        }

        return names.ToImmutable();
    }

    private static IEnumerable<string> Parted(string tex)
    {
        const string And = "and";
        var (depth, from) = (0, 0);
        for (var i = 0; i < tex.Length; i++)
        {
            if (tex[i] == '\\')
            {
                i++;
            }
            else if (tex[i] is '{' or '}')
            {
                depth += tex[i] == '{' ? 1 : -1;
            }
            else if (depth == 0 && char.IsWhiteSpace(tex[i]) && tex.AsSpan(i + 1).StartsWith(And, StringComparison.OrdinalIgnoreCase)
                && i + 1 + And.Length < tex.Length && char.IsWhiteSpace(tex[i + 1 + And.Length]))
            {
                yield return tex[from..i].Trim();
                from = i + 1 + And.Length;
                i = from - 1;
            }
        }

        yield return tex[from..].Trim();
    }
}

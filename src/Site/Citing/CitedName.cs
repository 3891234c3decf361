using System.Globalization;
using System.Text.RegularExpressions;

namespace Timeline.Site.Citing;

/// <summary>
/// An author's name as forms of citation want it. It is parted only where its author parted it, at the comma of <c>Doe, Jane</c>: whether
/// <c>Jane Doe</c> is a person, and which of her names is the family's, cannot be told from the words. What has a comma and is the name of
/// a body stays whole as well, as far as its words tell that.
/// </summary>
internal sealed partial record CitedName(string Written, string? Family = null, string? Given = null, string? Suffix = null)
{
    private const int MostWords = 5; // of a family's name, and of what is given

    public bool IsParted => Family is not null;

    /// <summary>As it is said: Jane Doe.</summary>
    public string Natural => IsParted ? $"{Given} {Family}{(Suffix is null ? "" : $" {Suffix}")}" : Written;

    /// <summary>As it is sorted: Doe, Jane.</summary>
    public string Inverted => IsParted ? $"{Family}, {Given}{(Suffix is null ? "" : $", {Suffix}")}" : Written;

    /// <summary>As APA has it: Doe, J.</summary>
    public string Initials => IsParted ? (this with { Given = string.Join(' ', Given!.Split(' ').Select(Initial)) }).Inverted : Written;

    public static CitedName Of(string written) => written.Split(',', StringSplitOptions.TrimEntries) switch
    {
        [var family, var given] => Parted(written, family, given, null),
        // As BibTeX orders them, and as RIS does.
        [var family, var suffix, var given] when SuffixForm().IsMatch(suffix) => Parted(written, family, given, suffix),
        [var family, var given, var suffix] when SuffixForm().IsMatch(suffix) => Parted(written, family, given, suffix),
        _ => new(written),
    };

    private static CitedName Parted(string written, string family, string given, string? suffix) =>
        family.Length > 0 && given.Length > 0 && !char.IsLower(given[0]) && family.Count(' '.Equals) < MostWords && given.Count(' '.Equals) < MostWords
            && !SuffixForm().IsMatch(given) && !OfABody().IsMatch(family) && !OfABody().IsMatch(given) && !Joining().IsMatch(given)
            ? new(written, family, given, suffix)
            : new(written);

    // Jean-Paul is J.-P.; a particle and a name in letters without capitals have no initial.
    private static string Initial(string name) => string.Join('-', name.Split('-').Select(part =>
        part.Length > 0 && char.IsUpper(part, 0) ? Dots(part) : part));

    // J.R. is two.
    private static string Dots(string part) => string.Join(' ', part.Split('.', StringSplitOptions.RemoveEmptyEntries)
        .Select(letters => StringInfo.GetNextTextElement(letters) + "."));

    [GeneratedRegex(@"^(?:[JS]r\.?|[IVX]{1,4}|\dth|2nd|3rd)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SuffixForm();

    [GeneratedRegex(@"\d|&|\b(?:and|und|of|for|the|für|pour|Inc|Ltd|LLC|LLP|PLC|Corp|Co|GmbH|AG|KG|SA|SARL|SAS|SpA|Srl|BV|NV|vzw|asbl|e\.V)(?!\w)",
        RegexOptions.CultureInvariant)]
    private static partial Regex OfABody();

    // In a family's name they stand too: Ortega y Gasset.
    [GeneratedRegex(@"\b(?:y|e|et|en|i)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Joining();
}

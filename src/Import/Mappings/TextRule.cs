using System.Text.RegularExpressions;

using Timeline.Content.Sources.Normalizing;
using Timeline.Import.Rows;

namespace Timeline.Import.Mappings;

/// <summary>A text, or a list of them: from the first path that holds something, from a template, or always the same.</summary>
internal sealed partial record TextRule(ImmutableArray<NodePath> From) : Rule
{
    /// <summary>What is read where <see cref="From"/> has nothing, and is not the same thing: that it was taken is told.</summary>
    public ImmutableArray<NodePath> Instead { get; init; } = [];

    /// <summary>A list of theirs; the template is filled for each item of it.</summary>
    public NodePath? Each { get; init; }

    /// <summary>Whether names are written "Doe, Jane", and to be "Jane Doe".</summary>
    public bool AreNamesInverted { get; init; }

    /// <summary>Whether the template makes "Doe, Jane" of a name's parts, of which some may not be there.</summary>
    public bool HoldsFamilyFirst { get; init; }

    /// <summary>What is always said, when nothing is read.</summary>
    public YamlScalar? Constant { get; init; }

    /// <summary>A text with paths in braces: <c>{Headline} ({Year})</c>.</summary>
    public YamlScalar? Template { get; init; }

    /// <summary>What stands between the paths, when all of them are wanted instead of the first.</summary>
    public string? Join { get; init; }

    /// <summary>What separates the items of a list within one text.</summary>
    public ImmutableArray<string> Split { get; init; } = [];

    /// <summary>Their words → ours.</summary>
    public ImmutableDictionary<string, YamlNode> Words { get; init; } = ImmutableDictionary<string, YamlNode>.Empty;

    /// <summary>Whether the field takes a list.</summary>
    public bool IsList { get; init; }

    /// <summary>Whether tags of HTML in it become Markdown; else they are taken out.</summary>
    public bool IsMarkdown { get; init; }

    /// <summary>Whether what looks like HTML is none.</summary>
    public bool KeepsHtml { get; init; }

    /// <summary>Whether it is an id, which our rules for ids may change.</summary>
    public bool IsId { get; init; }

    public override IEnumerable<NodePath> Reads => Template is null ? [.. From, .. Instead]
        : Holes(Template.Value).Select(hole => Each is null ? hole : new($"{Each.Text}.{hole.Text}"));

    public override IEnumerable<YamlScalar> PassedOver(YamlNode row)
    {
        // Most rules have one path, at which most records have one value.
        if (Template is not null || Join is not null || (From.Length + Instead.Length < 2 && (IsList || From.All(path => path.Find(row) is not YamlList))))
        {
            return [];
        }

        var found = From.Concat(Instead).Select(path => Scalars(path.Find(row)).ToArray()).Where(scalars => scalars.Length > 0).ToArray();
        var taken = found.Length == 0 ? [] : IsList ? found[0] : found[0][..1];
        return found.SelectMany(scalars => scalars).Skip(taken.Length)
            .Where(left => !taken.Any(t => t.Value.Trim().Equals(left.Value.Trim(), StringComparison.OrdinalIgnoreCase)));
    }

    public override YamlNode? Apply(YamlNode row, MappingRun run)
    {
        TellInstead(row, run);
        if (IsList)
        {
            var items = Found(row).SelectMany(Parts).Select(item => Made(item, run)).OfType<YamlScalar>()
                .DistinctBy(item => item.Value, StringComparer.OrdinalIgnoreCase).ToImmutableArray();
            return items.IsEmpty ? Constant : new YamlList([.. items], items[0].At);
        }

        var found = Found(row).ToArray();
        return found.Length == 0 ? Constant
            : Made(Join is null ? found[0] : found[0] with { Value = string.Join(Join, found.Select(f => f.Value)) }, run) ?? Constant;
    }

    private IEnumerable<YamlScalar> Found(YamlNode row)
    {
        if (Template is not null)
        {
            foreach (var filled in Items(row).Select(Filled).OfType<YamlScalar>())
            {
                yield return filled;
            }

            yield break;
        }

        foreach (var path in From.Concat(Instead))
        {
            var any = false;
            foreach (var scalar in Scalars(path.Find(row)))
            {
                any = true;
                yield return scalar;
            }

            if (any && Join is null)
            {
                yield break;
            }
        }
    }

    private void TellInstead(YamlNode row, MappingRun run)
    {
        if (!Instead.IsEmpty && !From.Any(path => Scalars(path.Find(row)).Any()) && Instead.FirstOrDefault(path => Scalars(path.Find(row)).Any()) is { } path)
        {
            run.Complaints.Add(Codes.ImportGuess, path.Find(row)!.At,
                $"there is no '{string.Join("' or '", From.Select(f => f.Text))}', so '{path.Text}' is taken instead");
        }
    }

    private IEnumerable<YamlNode> Items(YamlNode row) => Each?.Find(row) switch
    {
        null => Each is null ? [row] : [],
        YamlList list => list.Items,
        var one => [one],
    };

    // Null where none of its holes has anything.
    private YamlScalar? Filled(YamlNode item)
    {
        var any = false;
        var text = Hole().Replace(Template!.Value, hole =>
        {
            var words = TextOf(NodePath.Parse(hole.Groups[1].Value).Find(item));
            any |= words is not null;
            return words ?? "";
        });
        return any ? new(text, false, item.At) : null;
    }

    private static IEnumerable<YamlScalar> Scalars(YamlNode? node) => node switch
    {
        YamlScalar scalar when !scalar.IsNull && !string.IsNullOrWhiteSpace(scalar.Value) => [scalar],
        YamlList list => list.Items.SelectMany(Scalars),
        _ => [],
    };

    private static string? TextOf(YamlNode? node) =>
        Scalars(node).ToArray() is { Length: > 0 } found ? string.Join(", ", found.Select(f => f.Value.Trim())) : null;

    // A backslash keeps a semicolon within its item, as our own table writes it.
    private IEnumerable<YamlScalar> Parts(YamlScalar text)
    {
        const string Kept = "\uE000";
        return Split.IsEmpty ? [text]
            : text.Value.Replace("\\;", Kept, StringComparison.Ordinal)
                .Split([.. Split], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .Select(part => text with { Value = part.Replace(Kept, ";", StringComparison.Ordinal) });
    }

    private YamlScalar? Made(YamlScalar scalar, MappingRun run)
    {
        var text = scalar.Value.Trim();
        if (Words.TryGetValue(text, out var word))
        {
            return word is YamlScalar { IsNull: false } ours ? scalar with { Value = ours.Value, IsPlain = false } : null;
        }

        if (!KeepsHtml && ForeignHtml.IsIn(text))
        {
            (text, var lost) = ForeignHtml.Read(text, IsMarkdown);
            if (lost.Length > 0)
            {
                run.Complaints.Add(Codes.ImportGuess, scalar.At, $"of its HTML this is left out: {lost}");
            }
        }

        text = Printable.Of(IsMarkdown ? text : Spaces.Single(text));
        text = AreNamesInverted ? PersonName.FromInverted(text) : HoldsFamilyFirst ? PersonName.WithoutGaps(text) : text;
        if (IsId)
        {
            var id = ImportedIds.Of(text);
            if (id != text && id.Length > 0)
            {
                run.Complaints.Add(Codes.ImportGuess, scalar.At, $"the id '{text}' cannot be an address as it is; it becomes '{id}'");
            }

            text = id;
        }

        return text.Length == 0 ? null : new(text, false, scalar.At);
    }

    private static IEnumerable<NodePath> Holes(string template) =>
        Hole().Matches(template).Select(hole => NodePath.Parse(hole.Groups[1].Value));

    [GeneratedRegex(@"\{([^{}]{1,200})\}", RegexOptions.CultureInvariant)]
    private static partial Regex Hole();
}

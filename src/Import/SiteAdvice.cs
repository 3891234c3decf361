using System.Text;

using Timeline.Content.Model;
using Timeline.Import.Mappings;
using Timeline.Import.Writing;

using static System.FormattableString;

namespace Timeline.Import;

/// <summary>
/// What the site's settings need for what was imported: written where there are none yet, and else said, for an author's settings are the
/// author's.
/// </summary>
internal sealed class SiteAdvice(string input)
{
    private readonly List<string> facets = [];
    private readonly ImmutableArray<string>.Builder sentences = ImmutableArray.CreateBuilder<string>();
    private string? name;
    private int events, withCitation, withQuote;

    public void Used(Mapping mapping, Batch batch)
    {
        facets.AddRange(mapping.Facets.Where(facet => !facets.Contains(facet)));
        // Of many files the folder they lie in says more than the first of them.
        var first = batch.Files[0];
        name ??= batch.Files.Length > 1 && Path.GetFileName(Path.GetDirectoryName(first.Path)) is { Length: > 0 } folder
            ? folder
            : Path.GetFileNameWithoutExtension(first.Name);
    }

    public void Saw(YamlMap record)
    {
        if (record.Find("date") is null)
        {
            return;
        }

        events++;
        var citations = (record.Find("citations") as YamlList)?.Items.OfType<YamlMap>().ToArray() ?? [];
        withCitation += citations.Length > 0 ? 1 : 0;
        withQuote += citations.Any(c => c.Find("quote") is not null) ? 1 : 0;
    }

    public void Settings(SiteSettings site, int made, Staging staging)
    {
        if (!site.Exists && events > 0 && !File.Exists(Path.Combine(input, "timeline.yml")))
        {
            staging.Add(Path.Combine(input, "timeline.yml"), New());
            sentences.Add("timeline.yml is new: give the site its title and a sentence of description.");
        }
        else if (events > 0)
        {
            var missing = facets.Where(id => site.Settings.Facets.All(f => f.Id != id)).ToArray();
            if (missing.Length > 0)
            {
                sentences.Add($"timeline.yml has no facet {string.Join(", ", missing)}; without it a build refuses these events. Add under 'facets:' " +
                    string.Join(" and ", missing.Select(id => $"'{id}: {{ title: {SiteSettings.TitleOf(id)} }}'")) + ".");
            }

            if (site.Settings.Require != Requirement.None && events > withQuote)
            {
                var needs = site.Settings.Require == Requirement.Verified ? withQuote : withCitation;
                if (needs < events)
                {
                    var (what, asked) = site.Settings.Require == Requirement.Verified ? ("quote", "verified") : ("citation", "cited");
                    sentences.Add(Invariant($"{events - needs:N0} of the {events:N0} events have no {what}, which 'evidence: require: {asked}' ") +
                        $"asks for; add them, make the events drafts, or set it to {(withCitation == events ? "cited" : "none")}.");
                }
            }
        }

        if (events > withQuote && events > 0)
        {
            sentences.Add(Invariant($"No words of a source prove {events - withQuote:N0} of the {events:N0} events yet: ") +
                "citations without a quote are shown as what they are.");
        }
    }

    public ImmutableArray<string> ToImmutable() => sentences.ToImmutable();

    private string New()
    {
        var text = new StringBuilder();
        text.Append("title: ").Append(YamlText.Quoted(SiteSettings.TitleOf(name is { Length: > 0 } ? name : "Timeline"))).Append('\n');
        text.Append("description: \"\"\nlanguage: en\n");
        if (facets.Count > 0)
        {
            text.Append("facets:\n");
            foreach (var facet in facets)
            {
                text.Append("  ").Append(facet).Append(": { title: ").Append(SiteSettings.TitleOf(facet)).Append(" }\n");
            }
        }

        text.Append("evidence:\n  require: ").Append(withCitation == events && events > 0 ? "cited" : "none")
            .Append("  # verified: no event is published without words of a source that prove it\n");
        return text.ToString();
    }
}

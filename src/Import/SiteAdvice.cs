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
    private readonly List<Facet> facets = [];
    private readonly List<Lane> lanes = [];
    private readonly ImmutableArray<string>.Builder sentences = ImmutableArray.CreateBuilder<string>();
    private string? name, language;
    private int events, withCitation, withQuote;

    /// <param name="mapping">What its parts became.</param>
    /// <param name="batch">What was read.</param>
    /// <param name="published">What it says of the site that published it, where it does.</param>
    public void Used(Mapping mapping, Batch batch, PublishedSite? published)
    {
        var named = published?.Facets ?? SiteSettings.With(new() { Title = "", At = default }, mapping.Facets).Facets;
        facets.AddRange(named.Where(facet => facets.All(known => known.Id != facet.Id)));
        lanes.AddRange(published?.Lanes.Where(lane => lanes.All(known => known.Id != lane.Id)) ?? []);
        name ??= published?.Title;
        language ??= published?.Language;
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
        if (record.Find("lane") is YamlScalar { Value: var lane } && Ids.Problem(lane) is null && lanes.All(known => known.Id != lane))
        {
            lanes.Add(new(lane, SiteSettings.TitleOf(lane), default));
        }

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
        else if (!site.Exists && events == 0 && !Directory.Exists(input))
        {
            sentences.Add("No timeline is here yet that could cite them; 'timeline new site .' makes one beside them.");
        }
        else if (events > 0)
        {
            var missing = facets.Select(facet => facet.Id).Where(id => site.Settings.Facets.All(f => f.Id != id)).ToArray();
            if (missing.Length > 0)
            {
                sentences.Add($"timeline.yml has no facet {string.Join(", ", missing)}; without it a build refuses these events. Add under 'facets:' " +
                    string.Join(" and ", missing.Select(id => $"'{id}: {{ title: {SiteSettings.TitleOf(id)} }}'")) + ".");
            }

            var newLanes = lanes.Select(lane => lane.Id).Where(id => site.Settings.Lanes.All(l => l.Id != id)).ToArray();
            if (newLanes.Length > 0)
            {
                sentences.Add($"timeline.yml has no lane {string.Join(", ", newLanes)}; without it a build refuses these events. " +
                    "Add it to 'lanes:'.");
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
        text.Append("description: \"\"\nlanguage: ").Append(language ?? "en").Append('\n');
        text.Append(facets.Count > 0 ? "facets:\n" : "");
        foreach (var facet in facets)
        {
            AppendTo(text, facet);
        }

        text.Append(lanes.Count > 0 ? "lanes:\n" : "");
        foreach (var lane in lanes)
        {
            text.Append("  - { id: ").Append(YamlText.Scalar(lane.Id)).Append(", title: ").Append(TitleOf(lane.Id, lane.Title)).Append(" }\n");
        }

        text.Append("evidence:\n  require: ").Append(withCitation == events && events > 0 ? "cited" : "none")
            .Append("  # verified: no event is published without words of a source that prove it\n");
        return text.ToString();
    }

    // Terms are declared where some have a title that their id does not tell.
    private static void AppendTo(StringBuilder text, Facet facet)
    {
        var title = TitleOf(facet.Id, facet.Title);
        if (facet.TermTitles.All(term => term.Key == term.Value))
        {
            text.Append("  ").Append(facet.Id).Append(": { title: ").Append(title).Append(" }\n");
            return;
        }

        text.Append("  ").Append(facet.Id).Append(":\n    title: ").Append(title).Append("\n    terms:\n");
        foreach (var (id, termTitle) in facet.TermTitles.OrderBy(term => term.Key, StringComparer.Ordinal))
        {
            text.Append("      ").Append(YamlText.Scalar(id)).Append(": ").Append(YamlText.Quoted(termTitle)).Append('\n');
        }
    }

    private static string TitleOf(string id, string title) => title == SiteSettings.TitleOf(id) ? title : YamlText.Quoted(title);
}

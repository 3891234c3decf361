using System.CommandLine;

using Timeline.Cli.Terminal;
using Timeline.Content;
using Timeline.Edtf;

namespace Timeline.Cli.Commands;

/// <summary>`timeline list events|drafts|sources`: what there is, one line each, for people and as JSON for programs.</summary>
public sealed class ListCommand : ICommand
{
    public Command Describe(Host host) => new("list", "List events, drafts or sources.")
    {
        Events(host, "events", "List the events, in order of time: date, id, title, file.", _ => true),
        Events(host, "drafts", "List the events that only previews show: drafts, and those whose day has not come.", e => e.Event.IsHeldBack()),
        SourceCommand.List(host, "sources"),
    };

    private static Command Events(Host host, string name, string description, Func<LinkedEvent, bool> isListed)
    {
        var folders = new FolderOptions();
        string[] all = ["published", "draft", "scheduled", "retracted"];
        var status = new Option<string?>("--status") { Description = "Only those of this status.", HelpName = string.Join('|', all) };
        status.AcceptOnlyFromAmong(all);
        var terms = new Option<string[]>("--term")
        {
            Description = "Only those with this term of a facet, as in people=jane-doe, or of this lane: lane=city. May be given again: all must hold.",
            HelpName = "facet=term",
            DefaultValueFactory = _ => [],
        };
        var dates = new Option<string?>("--date") { Description = "Only those that may lie in this stretch of time, in EDTF: 1932, 1932-03/1933, 1990/...", HelpName = "EDTF" };
        var weak = new Option<bool>("--weak") { Description = "Only those with a quote that is not verified or a statement that no words carry." };
        var json = new Option<bool>("--json") { Description = "Print one JSON array." };
        terms.Validators.Add(result =>
        {
            foreach (var given in result.GetValueOrDefault<string[]>()?.Where(term => !term.Contains('=', StringComparison.Ordinal)) ?? [])
            {
                result.AddError($"--term is facet=term, as in people=jane-doe, not '{given}'.");
            }
        });
        dates.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is { } given && EdtfPattern.Instance.Read(given).Error is { } error)
            {
                result.AddError($"--date '{given}' is not a date in EDTF: {error.Message}.");
            }
        });
        var command = new Command(name, description) { status, terms, dates, weak, json };
        folders.AddTo(command);
        command.SetAction(parsed =>
        {
            if (SiteRun.Library(host, folders.Read(parsed, host)) is not { } library)
            {
                return ExitCode.ContentErrors;
            }

            var asked = parsed.GetValue(terms)!.Select(term => term.Split('=', 2)).ToList();
            if (asked.Find(term => term[0] != "lane" && library.Settings.Facets.All(facet => facet.Id != term[0])) is { } unknown)
            {
                string[] known = [.. library.Settings.Facets.Select(facet => facet.Id), "lane"];
                host.Error.WriteLine($"timeline: the site has no facet '{unknown[0]}'{Suggestion.Clause(unknown[0], known)}");
                return ExitCode.Usage;
            }

            var span = parsed.GetValue(dates) is { } edtf ? EdtfPattern.Instance.Read(edtf).Value : null;
            var events = library.Events
                .Where(isListed)
                .Where(e => parsed.GetValue(status) is not { } wanted || e.Event.Status.Word() == wanted)
                .Where(e => asked.TrueForAll(term => Has(e, term[0], term[1])))
                .Where(e => span is null || span.Bounds.Overlaps(e.Event.Date.Value.Bounds))
                .Where(e => !parsed.GetValue(weak) || !e.Coverage.IsWhole || e.Coverage.VerifiedQuotes < e.Coverage.Quotes)
                .ToList();
            if (parsed.GetValue(json))
            {
                host.Out.WriteLine(EventListJson.Of(events, EdtfPhrases.For(library.Settings.Language)));
            }
            else
            {
                Print(host, events);
            }

            return ExitCode.Fine;
        });
        return command;
    }

    private static bool Has(LinkedEvent e, string facet, string term) => facet == "lane"
        ? e.Event.Lane == term
        : e.Event.Facets.GetValueOrDefault(facet, []).Any(own => own.Id == term);

    private static void Print(Host host, List<LinkedEvent> events)
    {
        foreach (var e in events)
        {
            host.Out.WriteLine($"{e.Event.Date.Value}  {e.Id}  {e.Event.Title}");
            host.Out.WriteLine($"  {e.Event.At}{Marks(e)}");
        }

        host.Out.WriteLine(Report.Number(events.Count, "event") + ".");
    }

    private static string Marks(LinkedEvent e)
    {
        var (carried, all) = (e.Coverage.Statements.Sum(s => s.Carried), e.Coverage.Statements.Sum(s => s.Count));
        string?[] marks =
        [
            e.Event.Status == Status.Published ? null
                : e.Event.Status == Status.Scheduled ? $"scheduled for {e.Event.Publish}" : e.Event.Status.Word(),
            e.Coverage.Quotes == 0 ? "nothing quoted" : $"{e.Coverage.VerifiedQuotes} of {Report.Number(e.Coverage.Quotes, "quote")} verified",
            e.Coverage.IsWhole ? null : $"{carried} of {Report.Number(all, "statement")} carried",
        ];
        return string.Concat(marks.OfType<string>().Select(mark => "; " + mark));
    }
}

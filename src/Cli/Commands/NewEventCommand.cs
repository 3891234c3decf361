using System.CommandLine;
using System.Text;

using NodaTime.Text;

using Timeline.Cli.Starting;
using Timeline.Cli.Terminal;
using Timeline.Content;
using Timeline.Content.Extraction.Written;
using Timeline.Content.Yaml;

namespace Timeline.Cli.Commands;

/// <summary>`timeline new event`: the file of one event, to be filled in.</summary>
internal sealed class NewEventCommand : ICommand
{
    public Command Describe(Host host)
    {
        var title = new Argument<string>("title") { Description = "The event's headline." };
        var date = new Option<string>("--date", "-d") { Description = "Its date in EDTF. Default: today.", HelpName = "EDTF" };
        var input = new FolderOption("--input", "-i") { Description = "The folder with timeline.yml.", DefaultValueFactory = _ => "input" };
        var command = new Command("event", "Make the file of an event, to be filled in.") { title, date, input };
        command.SetAction(parsed => Make(host, parsed.GetValue(title)!, parsed.GetValue(date), parsed.GetValue(input)!));
        return command;
    }

    private static int Make(Host host, string title, string? date, string input)
    {
        var day = date ?? LocalDatePattern.Iso.Format(host.Clock.GetCurrentInstant().InZone(host.Zone).Date);
        if (Edtf.EdtfPattern.Instance.Read(day).Error is { } error)
        {
            host.Error.WriteLine($"timeline: '{day}' is not a date in EDTF: {error.Message}{WrittenDates.Meant(day)}");
            return ExitCode.Usage;
        }

        var slug = Ids.Slug(title);
        if (slug.Length == 0)
        {
            host.Error.WriteLine($"timeline: the title '{title}' has no letter or digit to make an id of");
            return ExitCode.Usage;
        }

        if (!Directory.Exists(host.Resolve(input)))
        {
            host.Error.WriteLine($"timeline: there is no folder '{input}'; 'timeline new site' makes a site");
            return ExitCode.ContentErrors;
        }

        var name = (day.All(c => char.IsAsciiLetterOrDigit(c) || c == '-') ? day + "-" : "") + slug + ".yml";
        var text = $"""
            id: {slug}
            title: {Quoted(title)}
            date: {Quoted(day)}
            status: draft               # a draft is not published; remove this line when the evidence stands
            summary: |
              What happened, in your own words.
            # citations:
            #   - source: id-of-a-record-in-seeds
            #     quote: "the exact words of the source"
            #     supports: [date, title]

            """.ReplaceLineEndings("\n");
        var file = new NewFile("events/" + name, Encoding.UTF8.GetBytes(text));
        if (!NewFiles.Write(host, host.Resolve(input), [file], "Choose another title or date, or change what is there."))
        {
            return ExitCode.ContentErrors;
        }

        host.Out.WriteLine($"{NewFiles.Shown(host, Path.Combine(host.Resolve(input), file.Path))}: fill in the summary, the source and its exact words");
        return ExitCode.Fine;
    }

    private static string Quoted(string text) => YamlText.Quoted(text.ReplaceLineEndings(" "));
}

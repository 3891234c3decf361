using System.CommandLine;

using NodaTime;
using NodaTime.Text;

using Timeline.Cli.Terminal;
using Timeline.Content;
using Timeline.Content.Yaml;

namespace Timeline.Cli.Commands;

/// <summary>`timeline new`: a whole site with a small cited example, or the file of one event. Never overwrites anything.</summary>
public sealed class NewCommand : ICommand
{
    private const string Scaffold = "new/";

    public Command Describe(Host host)
    {
        var command = new Command("new", "Make a site, or an event.");
        command.Subcommands.Add(Site(host));
        command.Subcommands.Add(Event(host));
        return command;
    }

    private static Command Site(Host host)
    {
        var folder = new Argument<string>("folder") { Description = "Where to make it.", DefaultValueFactory = _ => "." };
        folder.CompletionSources.Add(Completions.Folders);
        var command = new Command("site", "Make a site with a small cited example.") { folder };
        command.SetAction(parsed => MakeSite(host, parsed.GetValue(folder)!));
        return command;
    }

    private static Command Event(Host host)
    {
        var title = new Argument<string>("title") { Description = "The event's headline." };
        var date = new Option<string>("--date", "-d") { Description = "Its date in EDTF. Default: today.", HelpName = "EDTF" };
        var input = new Option<string>("--input", "-i") { Description = "The folder with timeline.yml.", DefaultValueFactory = _ => "input", HelpName = "folder" };
        var command = new Command("event", "Make the file of an event, to be filled in.") { title, date, input };
        command.SetAction(parsed => MakeEvent(host, parsed.GetValue(title)!, parsed.GetValue(date), parsed.GetValue(input)!));
        return command;
    }

    private static int MakeSite(Host host, string folder)
    {
        var root = host.Resolve(folder);
        var assembly = typeof(NewCommand).Assembly;
        var files = assembly.GetManifestResourceNames().Where(n => n.StartsWith(Scaffold, StringComparison.Ordinal)).Order(StringComparer.Ordinal).ToArray();
        var taken = files.Select(f => Path.Combine(root, Target(f))).Where(File.Exists).ToArray();
        if (taken.Length > 0)
        {
            host.Error.WriteLine($"timeline: {Path.GetRelativePath(host.Folder, taken[0])} exists already; nothing was written. Choose an empty folder.");
            return ExitCode.ContentErrors;
        }

        try
        {
            foreach (var file in files)
            {
                var path = Path.Combine(root, Target(file));
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                using var from = assembly.GetManifestResourceStream(file)!;
                using var to = new FileStream(path, FileMode.CreateNew);
                from.CopyTo(to);
                host.Out.WriteLine("  " + Path.GetRelativePath(host.Folder, path).Replace('\\', '/'));
            }
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            host.Error.WriteLine($"timeline: cannot write the site: {fault.Message}");
            return ExitCode.ContentErrors;
        }

        var inside = folder == "." ? "" : $"cd {folder} && ";
        host.Out.WriteLine($"A new site with {files.Length} files. Next: {inside}timeline preview");
        return ExitCode.Fine;
    }

    private static int MakeEvent(Host host, string title, string? date, string input)
    {
        var day = date ?? LocalDatePattern.Iso.Format(host.Clock.GetCurrentInstant().InZone(host.Zone).Date);
        if (Edtf.EdtfPattern.Instance.Read(day).Error is { } error)
        {
            host.Error.WriteLine($"timeline: '{day}' is not a date in EDTF: {error.Message}");
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
        var path = Path.Combine(host.Resolve(input), "events", name);
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
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            using var file = new FileStream(path, FileMode.CreateNew);
            using var writer = new StreamWriter(file);
            writer.Write(text);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            host.Error.WriteLine(File.Exists(path)
                ? $"timeline: {Path.GetRelativePath(host.Folder, path)} exists already; nothing was written"
                : $"timeline: cannot write {path}: {fault.Message}");
            return ExitCode.ContentErrors;
        }

        host.Out.WriteLine($"{Path.GetRelativePath(host.Folder, path).Replace('\\', '/')}: fill in the summary, the source and its exact words");
        return ExitCode.Fine;
    }

    // A file called .gitignore would act on this repository too, so it travels without its dot.
    private static string Target(string resource) => resource[Scaffold.Length..].Replace('\\', '/') is "gitignore" ? ".gitignore" : resource[Scaffold.Length..].Replace('\\', '/');

    private static string Quoted(string text) => YamlText.Quoted(text.ReplaceLineEndings(" "));
}

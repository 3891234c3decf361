using System.CommandLine;

namespace Timeline.Cli.Intake;

/// <summary>The options that say how a source is taken in, shared by `source add` and `extract`.</summary>
public sealed class IntakeOptions
{
    public Option<string?> As { get; } = new("--as")
    {
        Description = "The kind of what comes from standard input or an address, as the ending of a file: .html, .txt. " +
            "Default: by its media type or first bytes.",
        HelpName = ".ending",
    };

    public Option<string?> Page { get; } = new("--page")
    {
        Description = "Of a capture (.warc, .warc.gz, .wacz): the address of the page. Default: the only one.",
        HelpName = "URL",
    };

    public Option<bool> AllowLocal { get; } = new("--allow-local")
    {
        Description = "Also fetch from this machine and from private networks.",
    };

    public Option<string?> Archive { get; } = new("--archive")
    {
        Description = "Write the newest copy in the Wayback Machine into the record; with --archive save, have one made first.",
        HelpName = "save",
        Arity = ArgumentArity.ZeroOrOne,
    };

    /// <summary>Everything that is named as a source; also after `--archive`, whose own word is no file or address.</summary>
    public string[] Named(ParseResult parsed, Argument<string[]> argument) =>
        parsed.GetValue(Archive) is { } word && word != ArchiveSearch.Save
            ? [.. parsed.GetValue(argument)!, word] : parsed.GetValue(argument)!;

    public void AddTo(Command command)
    {
        command.Options.Add(Archive);
        command.Options.Add(As);
        command.Options.Add(Page);
        command.Options.Add(AllowLocal);
    }
}

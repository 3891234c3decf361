using System.CommandLine;
using System.CommandLine.Parsing;

using Timeline.Cli.Terminal;

namespace Timeline.Cli.Commands;

/// <summary>What is wrong with a command line: what the parser finds, and what it lets pass.</summary>
internal static class LineErrors
{
    public static IReadOnlyList<string> In(ParseResult parsed, Host host)
    {
        if (parsed.Action is { ClearsParseErrors: true })
        {
            return [];
        }

        return [.. parsed.Errors.Select(error => error.Message), .. MissingFolders(parsed, host)];
    }

    private static IEnumerable<string> MissingFolders(ParseResult parsed, Host host) =>
        from given in parsed.CommandResult.Children.OfType<OptionResult>()
        where given is { Option: FolderOption, Implicit: false }
        let option = (FolderOption)given.Option
        from token in given.Tokens
        let isEmpty = token.Value.Length == 0
        where isEmpty || (option.IsRead && !Directory.Exists(host.Resolve(token.Value)))
        select $"{option.Name} '{token.Value}': {(isEmpty ? "an empty word names no folder" : "there is no such folder")}";
}

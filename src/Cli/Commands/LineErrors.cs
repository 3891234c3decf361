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

        string[] unknown = UnknownCommand(parsed) is { } command ? [command] : [.. UnknownOptions(parsed)];
        return unknown.Length > 0 ? unknown : [.. parsed.Errors.Select(error => error.Message), .. MissingFolders(parsed, host)];
    }

    private static string? UnknownCommand(ParseResult parsed)
    {
        var known = parsed.CommandResult.Command.Subcommands.Where(command => !command.Hidden).SelectMany(command => command.Aliases.Append(command.Name)).ToList();
        return known.Count > 0 && parsed.UnmatchedTokens is [[not '-', ..] word, ..]
            ? $"there is no command '{word}'{Suggestion.Clause(word, known)}" : null;
    }

    // The parser takes a word that is no option of the command for a value wherever a value may stand, and a command would do what comes before it.
    // A minus and a digit begin a year.
    private static IEnumerable<string> UnknownOptions(ParseResult parsed)
    {
        var beforeDashes = parsed.Tokens.TakeWhile(token => token.Type != TokenType.DoubleDash).Select(token => token.Value).ToHashSet(StringComparer.Ordinal);
        var known = parsed.CommandResult.Command.Options.Concat(parsed.RootCommandResult.Command.Options.Where(option => option.Recursive))
            .SelectMany(option => option.Aliases.Append(option.Name)).ToList();
        return parsed.UnmatchedTokens.Concat(FreeWords(parsed.CommandResult))
            .Where(word => word is ['-', not (>= '0' and <= '9'), ..] && beforeDashes.Contains(word)).Distinct(StringComparer.Ordinal)
            .Select(word => $"there is no option '{word}'{(word.Length > 2 && Suggestion.For(word, known) is { } near ? $"; did you mean '{near}'?" : "")}");
    }

    // Arguments, and values of options that may stand without one.
    private static IEnumerable<string> FreeWords(CommandResult command) => command.Children
        .Where(child => child is ArgumentResult or OptionResult { Option.Arity: { MinimumNumberOfValues: 0, MaximumNumberOfValues: 1 } })
        .SelectMany(child => child.Tokens).Where(token => token.Type == TokenType.Argument).Select(token => token.Value);

    private static IEnumerable<string> MissingFolders(ParseResult parsed, Host host) =>
        from given in parsed.CommandResult.Children.OfType<OptionResult>()
        where given is { Option: FolderOption, Implicit: false }
        let option = (FolderOption)given.Option
        from token in given.Tokens
        let isEmpty = token.Value.Length == 0
        where isEmpty || (option.IsRead && !Directory.Exists(host.Resolve(token.Value)))
        select $"{option.Name} '{token.Value}': {(isEmpty ? "an empty word names no folder" : "there is no such folder")}";
}

using System.CommandLine;

namespace Timeline.Cli.Commands;

/// <summary>Words that name files. An empty one, mostly a variable of the shell that is not set, would be taken for the folder one is in.</summary>
internal static class FileWords
{
    public static Argument<T> OfFiles<T>(this Argument<T> argument)
    {
        argument.Validators.Add(result =>
        {
            if (result.Tokens.Any(token => token.Value.Length == 0))
            {
                result.AddError($"<{argument.Name}> '' names nothing; is a variable of the shell not set?");
            }
        });
        return argument;
    }

    public static Argument<T> OfFolders<T>(this Argument<T> argument)
    {
        argument.HelpName = argument.Name;
        argument.CompletionSources.Add(Completions.Folders);
        return argument.OfFiles();
    }
}

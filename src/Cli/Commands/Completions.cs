using System.CommandLine;
using System.CommandLine.Completions;

using Timeline.Cli.Terminal;
using Timeline.Content;
using Timeline.Content.Keeping;

namespace Timeline.Cli.Commands;

/// <summary>What a shell is offered beside commands and options: the ids of sources, the names of folders. Files are the shell's own affair.</summary>
internal static class Completions
{
    /// <summary>The folders below the one that is being written, each with a slash behind it.</summary>
    public static IEnumerable<CompletionItem> Folders(CompletionContext context)
    {
        var word = context.WordToComplete;
        var parent = word[..(word.LastIndexOf('/') + 1)];
        var folder = parent.Length == 0 ? Directory.GetCurrentDirectory() : Path.GetFullPath(parent);
        try
        {
            return
            [
                .. Directory.EnumerateDirectories(folder).Select(path => Path.GetFileName(path))
                    .Where(name => !name.StartsWith('.') || word.StartsWith(parent + ".", StringComparison.Ordinal))
                    .Order(StringComparer.Ordinal).Select(name => new CompletionItem(parent + name + "/")),
            ];
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    /// <summary>The ids of the sources that are recorded in the folders of this command line.</summary>
    public static Func<CompletionContext, IEnumerable<CompletionItem>> Sources(FolderOptions folders, Host host) => context =>
    {
        var read = folders.Folders(context.ParseResult, host);
        return Directory.Exists(read.InputFolder) ? new RecordedSources(read).Ids.Order(StringComparer.Ordinal).Select(id => new CompletionItem(id)) : [];
    };
}

namespace Timeline.Cli.Reporting;

/// <summary>
/// Paths as hosts of repositories know them: from the folder that holds <c>.git</c>, whatever folder a command runs in; where there is none,
/// from that folder.
/// </summary>
/// <param name="root">The folder that paths of diagnostics begin in.</param>
/// <param name="folder">The folder the command runs in.</param>
internal sealed class RepositoryPaths(string root, string folder)
{
    private readonly string top = Above(root) ?? folder;

    /// <summary>Null for what stands in no file, such as an option of the command.</summary>
    public string? Of(Location at)
    {
        if (at.Path.StartsWith("--", StringComparison.Ordinal))
        {
            return null;
        }

        var path = Path.GetRelativePath(top, Path.Combine(root, at.Path)).Replace('\\', '/');
        return path.StartsWith("../", StringComparison.Ordinal) ? at.Path : path;
    }

    // Of a worktree and of a submodule .git is a file.
    private static string? Above(string? start) => start switch
    {
        null => null,
        _ when Path.Exists(Path.Combine(start, ".git")) => start,
        _ => Above(Path.GetDirectoryName(start)),
    };
}

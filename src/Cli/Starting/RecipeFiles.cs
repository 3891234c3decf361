using System.Collections.Immutable;
using System.Text;

namespace Timeline.Cli.Starting;

/// <summary>The files that a recipe writes into a site's repository, with what they run filled in.</summary>
internal static class RecipeFiles
{
    private const string InstallScript = "install.sh";
    private const string ActionFolder = ".github/actions/timeline";

    /// <param name="version">The release that runs, until its user changes it.</param>
    public static ImmutableArray<NewFile> Of(Recipe recipe, ReleaseSource source, string version)
    {
        var isCopied = recipe.Installing == Installing.Action && source.Repository is null;
        var own = EmbeddedFiles.In($"ci/{recipe.Name}/").Select(file => Filled(file, new()
        {
            ["__ACTION__"] = isCopied ? "./" + ActionFolder : $"{source.Repository}/{ActionFolder}@v{version}",
            // An action of a release knows both.
            ["__VERSION__"] = recipe.Installing == Installing.Script || isCopied ? version : null,
            ["__RELEASES__"] = recipe.Installing == Installing.Script || isCopied ? source.Releases : null,
        }));
        var shared = EmbeddedFiles.In("action/");
        return
        [
            .. own,
            .. isCopied ? shared.Select(file => file with { Path = $"{ActionFolder}/{file.Path}" }) : [],
            .. recipe.Installing == Installing.Script ? shared.Where(file => file.Path == InstallScript).Select(file => file with { Path = "ci/install-timeline.sh" }) : [],
        ];
    }

    // A line that asks for what there is none of is left out.
    private static NewFile Filled(NewFile file, Dictionary<string, string?> values)
    {
        var lines =
            from line in Encoding.UTF8.GetString(file.Bytes).Split('\n')
            where !values.Any(value => value.Value is null && line.Contains(value.Key, StringComparison.Ordinal))
            select values.Aggregate(line, (text, value) => text.Replace(value.Key, value.Value, StringComparison.Ordinal));
        return file with { Bytes = Encoding.UTF8.GetBytes(string.Join('\n', lines)) };
    }
}

using System.Collections.Immutable;

namespace Timeline.Cli.Starting;

/// <summary>The hosts that there is a recipe for.</summary>
internal static class AllRecipes
{
    private const string Variables = "On GitHub, Settings > Secrets and variables > Actions";
    private const string Host = "The site's address: `host:` in input/timeline.yml, or the variable SITE_HOST.";

    public static ImmutableArray<Recipe> List { get; } =
    [
        new("github", Installing.Action, ["On GitHub, Settings > Pages > Source: GitHub Actions."]),
        new("gitlab", Installing.Script,
        [
            "For previews of merge requests, where GitLab has parallel deployments of Pages (Premium and Ultimate), Settings > CI/CD > Variables: TIMELINE_PREVIEWS is true.",
        ]),
        new("netlify", Installing.Script, ["On Netlify, Add new project > Import an existing project: this repository."]),
        new("cloudflare", Installing.Script,
        [
            "On Cloudflare, Workers & Pages > Create > Pages > Connect to Git: this repository, build command `bash ci/build.sh`, output directory `output`.",
            "There, as variables, where it is not main: PRODUCTION_BRANCH.",
            Host,
        ]),
        new("s3", Installing.Action,
        [
            $"{Variables}: the variables S3_TO and AWS_REGION (and AWS_ENDPOINT_URL for a store that is not Amazon's), the secrets AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY.",
            "Of the bucket's website: index.html is the index document, 404.html the error document.",
            Host,
        ]),
        new("rsync", Installing.Action, [$"{Variables}: the variables RSYNC_TO and SSH_KNOWN_HOSTS, the secret SSH_KEY.", Host]),
    ];

    public static Recipe Named(string name) => List.First(recipe => recipe.Name == name);
}

using System.Text.RegularExpressions;

using Timeline.Cli.Terminal;

namespace Timeline.Cli.Starting;

/// <summary>Where released programs are fetched from.</summary>
/// <param name="Releases">The address of a folder that holds <c>v0.1.0/SHA256SUMS</c> and the archives beside it, without a slash at its end.</param>
/// <param name="Repository">OWNER/NAME on GitHub, where it is one of its repositories: that has the action too.</param>
internal sealed partial record ReleaseSource(string Releases, string? Repository)
{
    /// <summary>What <see cref="Parse"/> reads, for messages.</summary>
    public const string Forms = "a repository on GitHub as OWNER/NAME or by its address, or the http or https address of a folder of releases";

    /// <summary>Null where the program's build did not say where it is released.</summary>
    public static ReleaseSource? OfThisProgram => ThisProgram.Fact("RepositoryUrl") is { } url
        ? Parse(url) is { Repository: not null } onGitHub ? onGitHub : Parse(url.TrimEnd('/') + "/releases/download")
        : null;

    /// <summary>Null for what is none of <see cref="Forms"/>. What it returns can stand in YAML, TOML and shell between double quotes.</summary>
    public static ReleaseSource? Parse(string text)
    {
        if (OnGitHub().Match(text) is { Success: true } repository)
        {
            var name = repository.Groups["name"].Value;
            return new($"https://github.com/{name}/releases/download", name);
        }

        return Address().IsMatch(text) ? new(text.TrimEnd('/'), null) : null;
    }

    [GeneratedRegex(@"^(?:https://github\.com/)?(?<name>[A-Za-z0-9][A-Za-z0-9-]*/[A-Za-z0-9._-]+?)(?:\.git)?(?:/releases(?:/download)?)?/?$", RegexOptions.CultureInvariant)]
    private static partial Regex OnGitHub();

    // No user or password before the host: what is written lies in a repository.
    [GeneratedRegex(@"^https?://[A-Za-z0-9.-]+(?::[0-9]+)?(?:/[A-Za-z0-9._~%+-]+)*/?$", RegexOptions.CultureInvariant)]
    private static partial Regex Address();
}

using System.Collections.Immutable;

namespace Timeline.Cli.Starting;

/// <summary>How a host gets the program.</summary>
internal enum Installing
{
    /// <summary>By the action for GitHub.</summary>
    Action,

    /// <summary>By the action's script, which is written into the site's repository.</summary>
    Script,
}

/// <summary>
/// How a host builds and publishes a site. Its files lie in the folder of its name under <c>NewCi</c> as they will in the site's repository.
/// </summary>
/// <param name="Name">The word on the command line.</param>
/// <param name="Left">What its user must set there, a sentence each.</param>
internal sealed record Recipe(string Name, Installing Installing, ImmutableArray<string> Left);

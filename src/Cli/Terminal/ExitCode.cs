namespace Timeline.Cli.Terminal;

/// <summary>What the program tells the shell.</summary>
public static class ExitCode
{
    public const int Fine = 0;

    /// <summary>The author's content has errors, or the machine refused something; that was printed.</summary>
    public const int ContentErrors = 1;

    /// <summary>The command line itself was wrong.</summary>
    public const int Usage = 2;

    /// <summary>A fault of this program.</summary>
    public const int InternalFault = 3;
}

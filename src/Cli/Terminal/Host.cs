using System.Text;

using NodaTime;
using NodaTime.TimeZones;

namespace Timeline.Cli.Terminal;

/// <summary>The world a command may touch: its streams, the folder it runs in, the clock. Tests pass their own.</summary>
public sealed record Host(TextReader In, TextWriter Out, TextWriter Error, string Folder, IClock Clock, bool IsTerminal) : IDisposable
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public CancellationToken Cancelled { get; init; }

    /// <summary>Where the user is: what "today" means to them.</summary>
    public DateTimeZone Zone { get; init; } = DateTimeZone.Utc;

    /// <summary>A variable of the environment, such as GITHUB_ACTIONS; null where it is not set.</summary>
    public Func<string, string?> Variable { get; init; } = Environment.GetEnvironmentVariable;

    /// <summary>Streams are UTF-8 whatever the locale says, so that the same input prints the same bytes.</summary>
    public static Host OfThisProcess()
    {
        var interrupt = new CancellationTokenSource();
        Console.CancelKeyPress += (_, e) =>
        {
            e.Cancel = true;
            interrupt.Cancel();
        };
        // What goes to a file or another program goes as it is.
        var output = new StreamWriter(Opened(Console.OpenStandardOutput), Utf8) { NewLine = "\n" };
        return new(
            new StreamReader(Opened(Console.OpenStandardInput), Utf8),
            Console.IsOutputRedirected ? output : new PlainWriter(output) { NewLine = "\n" },
            new PlainWriter(new StreamWriter(Opened(Console.OpenStandardError), Utf8) { NewLine = "\n", AutoFlush = true }) { NewLine = "\n" },
            Directory.GetCurrentDirectory(),
            SystemClock.Instance,
            !Console.IsOutputRedirected && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")))
        {
            Cancelled = interrupt.Token,
            Zone = BclDateTimeZone.ForSystemDefault(),
        };
    }

    // Whoever starts us with a stream closed (a daemon, >&-) wants nothing of it.
    private static Stream Opened(Func<Stream> open)
    {
        try
        {
            return open();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return Stream.Null;
        }
    }

    /// <summary>A whole file to standard output, as it is, where that leads to a program or a file; a test's own writer gets it as text.</summary>
    public void OutBytes(byte[] bytes)
    {
        if (Out is StreamWriter plain)
        {
            plain.Flush();
            plain.BaseStream.Write(bytes);
            plain.BaseStream.Flush();
        }
        else
        {
            Out.Write(Utf8.GetString(bytes));
        }
    }

    /// <summary>A path as the user wrote it, made absolute against the folder the command runs in.</summary>
    public string Resolve(string path) => Path.GetFullPath(path, Folder);

    public void Dispose()
    {
        try
        {
            Out.Flush();
            Error.Flush();
        }
        catch (IOException)
        {
            // Nobody takes what is left: that has been said, where it could be.
        }
    }
}

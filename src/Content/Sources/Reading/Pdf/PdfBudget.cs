using System.Diagnostics;

using UglyToad.PdfPig.Logging;

namespace Timeline.Content.Sources.Reading.Pdf;

/// <summary>What one PDF may cost. PdfPig asks nobody how long it may take, so it is stopped wherever it comes by: at each filter, operation,
/// glyph and message.</summary>
internal sealed class PdfBudget(PdfLimits limits) : ILog
{
    private long unpacked;
    private long glyphs;
    private int onPage;
    private int forms;
    private int operations;
    private long pageStarted = Stopwatch.GetTimestamp();
    private volatile string? problem;

    /// <summary>Which limit was passed; null while none is. What PdfPig makes of the exception does not matter.</summary>
    public string? Problem => problem;

    public PdfLimits Limits => limits;

    /// <summary>From the watching thread: whether the page that is being read has had its time.</summary>
    public bool IsOverdue => problem is not null || Stopwatch.GetElapsedTime(Interlocked.Read(ref pageStarted)) > limits.PerPage;

    public void BeginPage()
    {
        Interlocked.Exchange(ref pageStarted, Stopwatch.GetTimestamp());
        (onPage, forms) = (0, 0);
    }

    public void StopForTime() => Stop($"one of its pages takes longer than {limits.PerPage.TotalSeconds:0.##} seconds");

    private void Stop(string why) => problem ??= why;

    public void AddUnpacked(long bytes)
    {
        unpacked += bytes;
        if (bytes > limits.Stream || unpacked > limits.Unpacked)
        {
            Stop($"it unpacks to more than {(bytes > limits.Stream ? limits.Stream : limits.Unpacked) / (1024 * 1024)} MB");
        }

        Check();
    }

    public void AddGlyph()
    {
        if (++onPage > limits.GlyphsPerPage || ++glyphs > limits.Glyphs)
        {
            Stop(onPage > limits.GlyphsPerPage ? $"a page of it draws more than {limits.GlyphsPerPage} letters"
                : $"it draws more than {limits.Glyphs} letters");
            Check();
        }

        Step();
    }

    public void Step()
    {
        if ((++operations & 0xFF) == 0)
        {
            Check();
        }
    }

    // A form that draws itself would end the program, not the reading: a full stack cannot be caught.
    public void EnterForm()
    {
        if (++forms > limits.Nesting)
        {
            Stop($"more than {limits.Nesting} of its forms stand within each other");
        }

        Check();
    }

    public void LeaveForm() => forms--;

    public void Check()
    {
        if (IsOverdue)
        {
            StopForTime();
            throw new PdfLimitException(problem!);
        }
    }

    void ILog.Debug(string message)
    {
        // Told for every object: no place to ask for the time.
    }

    void ILog.Debug(string message, Exception ex) => Step();

    void ILog.Warn(string message) => Step();

    void ILog.Error(string message) => Step();

    void ILog.Error(string message, Exception ex) => Step();
}

/// <summary>A limit was passed.</summary>
internal sealed class PdfLimitException(string message) : Exception(message);

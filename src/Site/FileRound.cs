using Timeline.Site.Incremental;
using Timeline.Site.Planning;
using Timeline.Site.Publishing;

namespace Timeline.Site;

/// <summary>A file that has been made.</summary>
/// <param name="File">The file.</param>
/// <param name="Bytes">Its bytes; what is left of them where it grew.</param>
/// <param name="Grown">Where it was written while it was made; null where it is all in memory.</param>
/// <param name="Read">What was read for it (<see cref="ReadLog"/>); null where that cannot be told, or there is something to say of the file.</param>
internal readonly record struct RenderedFile(PlannedFile File, ReadOnlyMemory<byte> Bytes, GrowingFile? Grown, IReadOnlyList<object>? Read);

/// <summary>What becomes of the files of a plan, one by one, on many threads.</summary>
internal interface IFileRound
{
    /// <summary>Whether a file need not be made, as it would be what lies there.</summary>
    bool Stays(PlannedFile file);

    /// <summary>Where a file is written while it is made; null where it is made in memory.</summary>
    GrowingFile? Grow(PlannedFile file);

    /// <summary>Takes a file that was made. False ends the round.</summary>
    bool Take(RenderedFile made);
}

/// <summary>Files that are published, or left where they are published already.</summary>
internal sealed class PublishingRound(SitePlan plan, Publication publication, Reuse? reuse) : IFileRound
{
    private int left;

    /// <summary>How many files stayed.</summary>
    public int Left => left;

    public bool Stays(PlannedFile file)
    {
        if (reuse?.Find(file) is not { } last || !publication.Leave(plan.Names.Learn(file, last.Content), last.Content))
        {
            return false;
        }

        reuse.Stays(file, last);
        Interlocked.Increment(ref left);
        return true;
    }

    // What is named by its content has no name before it is there.
    public GrowingFile? Grow(PlannedFile file) => file.MayBeLong && !plan.Names.IsHashed(file) ? publication.Grow(file.Path) : null;

    public bool Take(RenderedFile made)
    {
        if (made.Grown is { } grown)
        {
            publication.Keep(made.File.Path, grown);
        }
        else if (made.File.CopyOf is { } original)
        {
            publication.Copy(made.File.Path, original);
        }
        else
        {
            Publish(made);
        }

        return publication.Failure is null;
    }

    private void Publish(RenderedFile made)
    {
        var (paths, content) = plan.Names.Learn(made.File, made.Bytes.Span);
        foreach (var path in paths)
        {
            publication.Write(path, made.Bytes.Span, content);
        }

        if (made.Read is { } read)
        {
            reuse?.IsMade(made.File, content, read);
        }
    }
}

/// <summary>Files of which only what is said of them is wanted, and where their links lead.</summary>
internal sealed class JudgingRound(SitePlan plan, SiteLinks? links) : IFileRound
{
    public bool Stays(PlannedFile file) => false;

    public GrowingFile? Grow(PlannedFile file) => null;

    public bool Take(RenderedFile made)
    {
        if (plan.Names.IsHashed(made.File))
        {
            plan.Names.Learn(made.File, made.Bytes.Span);
        }

        links?.Take(made.File, made.Bytes);
        return true;
    }
}

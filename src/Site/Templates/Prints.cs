namespace Timeline.Site.Templates;

/// <summary>
/// What templates have printed of a map that many pages show, and print of it once: an event's entry stands on the page of each of its
/// people, tags and years.
/// </summary>
internal sealed class Prints
{
    // Few templates print the same map so; a list is replaced, never changed, as many threads read it.
    private volatile (Template Template, byte[] Utf8, object? Read)[] all = [];

    public byte[]? Of(Template template)
    {
        foreach (var (printed, utf8, read) in all)
        {
            if (printed == template)
            {
                ReadLog.Tell(read);
                return utf8;
            }
        }

        return null;
    }

    /// <summary>Two threads may print the same at once, and one of them be forgotten, which costs a little and changes nothing.</summary>
    /// <param name="template">What has printed it.</param>
    /// <param name="utf8">What it has printed.</param>
    /// <param name="read">What was read for it, as <see cref="ReadLog.End"/> tells.</param>
    public void Keep(Template template, ReadOnlySpan<byte> utf8, object? read) => all = [.. all, (template, utf8.ToArray(), read)];
}

namespace Timeline.Content.Sources.Reading.Archives;

/// <summary>How many bytes may still be unpacked of an archive, over all its parts.</summary>
internal sealed class Budget(int megabytes)
{
    private long left = megabytes * 1024L * 1024;
    private readonly int most = megabytes;

    public void Spend(int count, string part)
    {
        left -= count;
        if (left < 0)
        {
            throw new BadFile($"it unpacks to more than {most} MB (at “{part}”), as a text never does; split the document");
        }
    }
}

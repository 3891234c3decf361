namespace Timeline.Content.Sources.Reading.Archives;

/// <summary>A part as it is unpacked: stops when it swells, and when it holds no tag for so long that an XML reader would.</summary>
internal sealed class BoundedStream(Stream inner, Budget budget, string part) : Stream
{
    private long sinceTag;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    /// <summary>Set for XML.</summary>
    public bool HasTags { get; set; }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var count = inner.Read(buffer);
        budget.Spend(count, part);
        if (HasTags)
        {
            Measure(buffer[..count]);
        }

        return count;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        inner.Dispose();
        base.Dispose(disposing);
    }

    private void Measure(ReadOnlySpan<byte> bytes)
    {
        var last = bytes.LastIndexOf((byte)'>');
        sinceTag = last >= 0 ? bytes.Length - last : sinceTag + bytes.Length;
        if (sinceTag > ReadingLimits.LongestPiece)
        {
            throw new BadFile($"“{part}” in it has more than {ReadingLimits.LongestPiece / 1024} KB without a tag, as no word processor writes");
        }
    }
}

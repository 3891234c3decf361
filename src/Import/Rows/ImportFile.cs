namespace Timeline.Import.Rows;

/// <summary>A file of another tool: how reports call it, and its bytes, which may be asked for more than once.</summary>
/// <param name="Path">As the author named it, with forward slashes, or its address.</param>
/// <param name="Open">Its bytes from the start.</param>
public sealed record ImportFile(string Path, Func<Stream> Open)
{
    /// <summary>What is read whole may have this many bytes; tables of rows are streamed, whatever their size.</summary>
    public const int LargestWhole = 256 * 1024 * 1024;

    public string Name => Path[(Path.TrimEnd('/').LastIndexOf('/') + 1)..];

    /// <summary>In lower case, with its dot.</summary>
    public string Extension => System.IO.Path.GetExtension(Name).ToLowerInvariant();

    public Location At => new(Path);

    public static ImportFile Of(string path, string shown) => new(shown, () => File.OpenRead(path));

    public static ImportFile Of(string shown, byte[] bytes) => new(shown, () => new MemoryStream(bytes, writable: false));

    /// <summary>All of it, or null and a complaint when it is too large.</summary>
    public byte[]? Whole(Complaints complaints)
    {
        using var stream = Open();
        if (stream.CanSeek && stream.Length > LargestWhole)
        {
            complaints.Add(Codes.TooLarge, At, $"the file has {stream.Length / (1024 * 1024)} MB; of this format at most " +
                $"{LargestWhole / (1024 * 1024)} MB are read. Split it, or save it as CSV, which is read row by row");
            return null;
        }

        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }

    /// <summary>All of it as text, or null and a complaint.</summary>
    public string? Text(Complaints complaints)
    {
        if (Whole(complaints) is not { } bytes)
        {
            return null;
        }

        using var reader = TextEncoding.Reader(this, complaints);
        return reader.ReadToEnd();
    }

    /// <summary>The first bytes, to tell what it is.</summary>
    public byte[] Head(int most = 4096)
    {
        using var stream = Open();
        var head = new byte[most];
        return head[..stream.ReadAtLeast(head, most, throwOnEndOfStream: false)];
    }
}

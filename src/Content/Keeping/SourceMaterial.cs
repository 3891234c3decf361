namespace Timeline.Content.Keeping;

/// <summary>A file that becomes a source: its bytes as they are kept, and where they come from.</summary>
/// <param name="Name">A file name; its ending says how the bytes are read.</param>
/// <param name="Bytes">They are kept and must not be changed.</param>
public sealed record SourceMaterial(string Name, byte[] Bytes)
{
    /// <summary>The full path where it lies on this machine; null for what was fetched or comes from standard input.</summary>
    public string? Path { get; init; }

    /// <summary>Whether the name is one that a person gave it, so that it tells what the source is.</summary>
    public bool IsNamed { get; init; }

    /// <summary>What messages call what lies nowhere and has no address.</summary>
    public string From { get; init; } = "standard input";

    /// <summary>The address it was fetched or captured from.</summary>
    public string? Url { get; init; }

    /// <summary>What messages call it.</summary>
    public string Shown => Path ?? Url ?? From;

    /// <summary>The day it was fetched, <c>yyyy-mm-dd</c>.</summary>
    public string? Accessed { get; init; }

    public KeptCopy? Archive { get; init; }

    /// <summary>What was done to the bytes on the way, in a sentence for the record; null when they are as they came.</summary>
    public string? Remark { get; init; }

    /// <summary>A file of this machine, or one sentence saying why it cannot be read.</summary>
    public static (SourceMaterial? Material, string? Problem) OfFile(string fullPath)
    {
        if (!File.Exists(fullPath))
        {
            return (null, $"{fullPath}: {Input.TextFile.NotThere(fullPath)}");
        }

        var complaints = new Diagnostics.Complaints();
        return Input.TextFile.ReadBytes(fullPath, fullPath, complaints, Input.TextFile.LargestText) is { } bytes
            ? (new(System.IO.Path.GetFileName(fullPath), bytes) { Path = fullPath, IsNamed = true }, null)
            : (null, $"{fullPath}: {complaints.ToImmutable()[0].Message}");
    }
}

/// <summary>A kept copy of a page: its address, where it has one, and the day it was made.</summary>
public sealed record KeptCopy(string? Url, string? Date);

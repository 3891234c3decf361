using System.IO.Compression;

using Timeline.Content.Diagnostics;

namespace Timeline.Content.Sources.Reading.Archives;

/// <summary>Opens files that are ZIP archives, and says what is wrong with them.</summary>
internal static class ArchiveFile
{
    /// <param name="bytes">The file.</param>
    /// <param name="path">Its path as diagnostics show it.</param>
    /// <param name="kind">What it should be: <c>a Word document</c>.</param>
    /// <param name="remedy">What to do when it cannot be read.</param>
    /// <param name="complaints">Where to say so.</param>
    /// <param name="read">Reads its parts.</param>
    public static unsafe ExtractedText? Read(ReadOnlySpan<byte> bytes, string path, string kind, string remedy, Complaints complaints,
        Func<Archive, ExtractedText> read)
    {
        try
        {
            CheckStart(bytes);
            fixed (byte* start = bytes)
            {
                using var stream = new UnmanagedMemoryStream(start, bytes.Length);
                using var zip = new ZipArchive(stream, ZipArchiveMode.Read);
                return read(new(zip));
            }
        }
        catch (BadFile bad)
        {
            complaints.Add(Codes.UnreadableSource, new(path), $"this cannot be read as {kind}: {bad.Message}. {remedy}");
        }
        catch (Exception fault) when (fault is InvalidDataException or IOException or NotSupportedException or ArgumentException
            or OverflowException)
        {
            complaints.Add(Codes.UnreadableSource, new(path),
                $"this cannot be read as {kind}: the archive is damaged ({fault.Message.TrimEnd('.')}). {remedy}");
        }

        return null;
    }

    private static void CheckStart(ReadOnlySpan<byte> bytes)
    {
        if (!bytes.StartsWith("PK"u8))
        {
            throw new BadFile("the file is no ZIP archive, which such documents are");
        }

        // Each costs memory as soon as the list of parts is read, whatever number the archive gives.
        var parts = bytes.Count("PK\u0001\u0002"u8);
        if (parts > ReadingLimits.MostParts)
        {
            throw new BadFile($"the archive holds {parts} parts; at most {ReadingLimits.MostParts} are looked at");
        }
    }
}

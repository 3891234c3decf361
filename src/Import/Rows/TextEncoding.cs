using System.Text;

using Timeline.Content.Sources.Reading;

namespace Timeline.Import.Rows;

/// <summary>
/// The encoding of a text of another tool: by its byte order mark, else UTF-8 where that holds for every byte, else the one that programs of
/// Windows write. The last is a guess, and said to be.
/// </summary>
internal static class TextEncoding
{
    public static StreamReader Reader(ImportFile file, Complaints complaints)
    {
        var encoding = DeclaredCharset.OfMark(file.Head(4)) ?? (IsUtf8(file) ? Encoding.UTF8 : null);
        if (encoding is null)
        {
            encoding = DeclaredCharset.Of("windows-1252")!;
            complaints.Add(Codes.ImportGuess, file.At, "the file is not UTF-8; it is read as Windows-1252. Where letters with accents " +
                "come out " +
                "wrong, save it as UTF-8 first");
        }
        else if (encoding is UnicodeEncoding)
        {
            complaints.Add(Codes.ImportGuess, file.At, "the file is UTF-16, by its byte order mark");
        }

        return new(file.Open(), encoding, detectEncodingFromByteOrderMarks: true);
    }

    private static bool IsUtf8(ImportFile file)
    {
        using var stream = file.Open();
        var decoder = new UTF8Encoding(false, throwOnInvalidBytes: true).GetDecoder();
        var bytes = new byte[64 * 1024];
        try
        {
            var letters = new char[bytes.Length + 2];
            for (int read; (read = stream.Read(bytes)) > 0;)
            {
                decoder.GetChars(bytes, 0, read, letters, 0, flush: false);
            }

            decoder.GetChars([], 0, 0, letters, 0, flush: true);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }
}

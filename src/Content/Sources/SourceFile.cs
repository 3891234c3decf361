using System.Text;

namespace Timeline.Content.Sources;

/// <summary>A source opened for checking, or one sentence saying why it could not be.</summary>
public sealed record OpenedSource(IQuoteTarget? Target, string? Error);

/// <summary>Reads the file of a source: a fingerprint if it ends in <c>.fp</c>, else a text in UTF-8.</summary>
public static class SourceFile
{
    public const string FingerprintExtension = ".fp";

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static OpenedSource Open(string path)
    {
        var (text, error) = ReadText(path);
        if (text is null)
        {
            return new(null, error);
        }

        if (!path.EndsWith(FingerprintExtension, StringComparison.OrdinalIgnoreCase))
        {
            return new(SourceText.From(text), null);
        }

        var reading = Fingerprint.Parse(text);
        return reading.Value is { } fingerprint ? new(FingerprintText.From(fingerprint), null) : new(null, $"{path}:{reading.Line}: {reading.Error}");
    }

    /// <summary>A file's text without its byte order mark, or why it is none.</summary>
    public static (string? Text, string? Error) ReadText(string path)
    {
        byte[] bytes;
        try
        {
            bytes = File.ReadAllBytes(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return (null, File.Exists(path) ? $"{path}: cannot be read: {e.Message}" : $"{path}: there is no such file");
        }

        if (bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
        {
            return (null, $"{path}: is UTF-16; save it as UTF-8");
        }

        if (Array.IndexOf(bytes, (byte)0) is var zero and >= 0)
        {
            return (null, $"{path}: is no text: there is a NUL at byte {zero}");
        }

        try
        {
            var text = Strict.GetString(bytes);
            return (text.StartsWith('\uFEFF') ? text[1..] : text, null);
        }
        catch (DecoderFallbackException e)
        {
            return (null, $"{path}: is not UTF-8 at byte {Math.Max(0, e.Index)}");
        }
    }
}

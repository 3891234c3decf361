using Timeline.Content.Diagnostics;
using Timeline.Content.Input;
using Timeline.Content.Model;
using Timeline.Content.Yaml;

namespace Timeline.Content.Keeping;

/// <summary>Puts a lock into a record's file and leaves every other byte of the author's file as it is.</summary>
internal static class RecordLock
{
    /// <summary>The file's text with the source's lock set, or a sentence saying why it cannot be.</summary>
    public static (string? Text, string? Problem) Set(TextFile file, string id, string sha256)
    {
        var byHand = $"{file.Path}: write the line 'sha256: {sha256}' by hand";
        if (Record(file, id) is not { } record)
        {
            return (null, $"{byHand}; the record of '{id}' could not be found in it");
        }

        var edited = record.Find("sha256") is YamlScalar { Value.Length: > 0 } written ? Replace(file.Text, written, sha256)
            : Insert(file, record, sha256);
        var check = edited is null ? null : Record(file with { Text = edited }, id)?.Find("sha256") as YamlScalar;
        return check?.Value == sha256 ? (edited, null) : (null, byHand);
    }

    private static YamlMap? Record(TextFile file, string id)
    {
        var node = ContentNodes.Read(file, new());
        var maps = node is YamlList list ? list.Items.OfType<YamlMap>() : node is YamlMap map ? [map] : [];
        return maps.FirstOrDefault(map => (map.Find("id") is YamlScalar own ? own.Value
            : Path.GetFileNameWithoutExtension(file.Path)) == id);
    }

    private static string? Replace(string text, YamlScalar written, string sha256)
    {
        var start = Offset(text, written.At);
        var end = text.AsSpan(start).IndexOfAny('\n', '\r') is var length and >= 0 ? start + length : text.Length;
        var found = text.IndexOf(written.Value, start, end - start, StringComparison.Ordinal);
        return found < 0 ? null : string.Concat(text.AsSpan(0, found), sha256, text.AsSpan(found + written.Value.Length));
    }

    // Below the name of the text or of the fingerprint, indented alike. Records between braces are left to their authors.
    private static string? Insert(TextFile file, YamlMap record, string sha256)
    {
        foreach (var entry in record.Entries.Where(entry => entry.Key is "text" or "fingerprint"))
        {
            var key = Offset(file.Text, entry.KeyAt);
            var line = file.Text.LastIndexOf('\n', Math.Max(0, key - 1)) + 1;
            var before = file.Text.AsSpan(key == 0 ? 0 : line, key == 0 ? 0 : key - line);
            if (before.ContainsAnyExcept(" -") || entry.Value.At.Line != entry.KeyAt.Line || Path.GetExtension(file.Path) == ".json")
            {
                continue;
            }

            var end = file.Text.IndexOf('\n', key);
            var lineEnd = end > 0 && file.Text[end - 1] == '\r' ? "\r\n" : "\n";
            var added = $"{new string(' ', before.Length)}sha256: {sha256}";
            return end < 0 ? file.Text + lineEnd + added + lineEnd : file.Text.Insert(end + 1, added + lineEnd);
        }

        return null;
    }

    private static int Offset(string text, Location at)
    {
        var start = 0;
        for (var line = 1; line < at.Line; line++)
        {
            start = text.IndexOf('\n', start) + 1;
        }

        return Math.Min(text.Length, start + at.Column - 1);
    }
}

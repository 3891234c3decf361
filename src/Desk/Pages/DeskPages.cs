using System.Collections.Frozen;
using System.Text;

namespace Timeline.Desk.Pages;

/// <summary>The desk's own files: pages between the one head and foot, styles, scripts.</summary>
internal static class DeskPages
{
    private const string Prefix = "desk/";
    private const string Layout = "layout.html";
    private const string FirstPage = "sources";

    // By the end of their address below /-/desk/; a page has no extension there.
    private static readonly FrozenDictionary<string, byte[]> Files = Read();

    /// <summary>The file of an address below the desk's; null where there is none.</summary>
    public static (string Name, ReadOnlyMemory<byte> Bytes)? Find(string address)
    {
        var name = address.Length == 0 ? FirstPage : address;
        return Files.TryGetValue(name, out var bytes) ? (name.Contains('.', StringComparison.Ordinal) ? name : name + ".html", bytes) : null;
    }

    private static FrozenDictionary<string, byte[]> Read()
    {
        var assembly = typeof(DeskPages).Assembly;
        var files = assembly.GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .ToDictionary(name => name[Prefix.Length..], name => Bytes(name), StringComparer.Ordinal);
        var layout = Encoding.UTF8.GetString(files[Layout]);
        files.Remove(Layout);
        return files.ToFrozenDictionary(
            file => file.Key.EndsWith(".html", StringComparison.Ordinal) ? Path.GetFileNameWithoutExtension(file.Key) : file.Key,
            file => file.Key.EndsWith(".html", StringComparison.Ordinal) ? Page(layout, Path.GetFileNameWithoutExtension(file.Key), file.Value)
                : file.Value,
            StringComparer.Ordinal);

        byte[] Bytes(string name)
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            using var buffer = new MemoryStream();
            stream.CopyTo(buffer);
            return buffer.ToArray();
        }
    }

    // The first line of a page is its title; its scripts follow what they work on.
    private static byte[] Page(string layout, string name, byte[] bytes)
    {
        var text = Encoding.UTF8.GetString(bytes);
        var end = text.IndexOf('\n', StringComparison.Ordinal);
        return Encoding.UTF8.GetBytes(layout
            .Replace("{{title}}", text[..end].Trim(), StringComparison.Ordinal)
            .Replace($"data-page=\"{name}\"", "aria-current=\"page\"", StringComparison.Ordinal)
            .Replace("{{main}}", text[(end + 1)..].Trim(), StringComparison.Ordinal));
    }
}

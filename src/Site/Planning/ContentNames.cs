using System.Buffers;
using System.Collections.Concurrent;
using System.Globalization;

using Timeline.Site.Publishing;

namespace Timeline.Site.Planning;

/// <summary>
/// The names of files that are named by their content: <c>assets/site.css</c> is published as <c>assets/site.3f2a9c1b.css</c>, so that a
/// browser may keep it for ever. A preview, whose files change all the time and are kept by nobody, names nothing so, nor does a check.
/// </summary>
/// <remarks>Learned as the files are rendered; of a file that is not rendered yet, by rendering it. Safe from many threads.</remarks>
/// <param name="files">Every file of the site, by its path; asked only when files are rendered.</param>
/// <param name="arePlain">Whether the name of every file is its path.</param>
internal sealed class ContentNames(Func<FileTable> files, bool arePlain)
{
    private const int Digits = 8;

    private readonly ConcurrentDictionary<string, ContentHash> hashes = new(StringComparer.Ordinal);

    /// <summary>Every file of the site, by its path.</summary>
    public FileTable Files => files();

    /// <summary>Whether the site itself calls a file by a name with its hash.</summary>
    public bool IsHashed(PlannedFile file) => !arePlain && file.Naming != Naming.Fixed;

    /// <summary>Whether a file keeps the name that its path is, so that anyone may lead there.</summary>
    public bool Stays(string path) => Files.NamingOf(path) is { } naming && naming != Naming.ByContent;

    /// <summary>The path that the site's pages, styles and scripts call a file by.</summary>
    public string Of(string path) => !arePlain && Files.Find(path) is { } file && IsHashed(file) ? Named(path, ContentOf(file)) : path;

    /// <summary>The digits in the name of a file that is named by its content.</summary>
    public string Digest(PlannedFile file) => Text(ContentOf(file));

    /// <summary>What a file that is named by its content holds. Who asks is noted to have read it (<see cref="ReadLog"/>).</summary>
    public ContentHash ContentOf(PlannedFile file)
    {
        ReadLog.Note(file);
        return hashes.TryGetValue(file.Path, out var known) ? known : Rendered(file);
    }

    /// <summary>What a file has become: the paths under which it is published, and the hash of its bytes.</summary>
    public (IReadOnlyCollection<string> Paths, ContentHash Content) Learn(PlannedFile file, ReadOnlySpan<byte> bytes)
    {
        var content = ContentHash.Of(bytes);
        return (Learn(file, content), content);
    }

    /// <summary>The same of a file whose bytes are known to be those of this hash.</summary>
    public IReadOnlyCollection<string> Learn(PlannedFile file, ContentHash content)
    {
        if (!IsHashed(file))
        {
            return [file.Path];
        }

        hashes[file.Path] = content;
        var named = Named(file.Path, content);
        // An author who keeps a file of a former build among their own has it already.
        return [.. new[] { named }.Where(path => !Files.Has(path)), .. file.Naming == Naming.Both ? [file.Path] : Array.Empty<string>()];
    }

    /// <summary>The path of the plan behind a name with a hash; null where there is none.</summary>
    public string? PathOf(string named)
    {
        var ending = Ending(named);
        var start = ending - Digits - 1;
        if (arePlain || start <= named.LastIndexOf('/') + 1 || named[start] != '.')
        {
            return null;
        }

        var path = named[..start] + named[ending..];
        return path != named && Of(path) == named ? path : null;
    }

    private ContentHash Rendered(PlannedFile file) => hashes.GetOrAdd(file.Path, static (_, file) =>
    {
        var buffer = new ArrayBufferWriter<byte>(16 * 1024);
        file.Write(buffer);
        return ContentHash.Of(buffer.WrittenSpan);
    }, file);

    private static string Named(string path, ContentHash content)
    {
        var ending = Ending(path);
        return $"{path[..ending]}.{Text(content)}{path[ending..]}";
    }

    // Enough for the versions of one file: no two files share what stands before it.
    private static string Text(ContentHash content) => content.Hash.ToString("x32", CultureInfo.InvariantCulture)[..Digits];

    // Where the ending of a file's name begins, or its end.
    private static int Ending(string path)
    {
        var dot = path.LastIndexOf('.');
        return dot > path.LastIndexOf('/') + 1 ? dot : path.Length;
    }
}

using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;

using Timeline.Content;
using Timeline.Content.Input;
using Timeline.Site.Chronology;
using Timeline.Site.Pictures;
using Timeline.Site.Planning;

namespace Timeline.Site.Views;

/// <summary>A picture of the author's in one width; where the site has it, and its bytes.</summary>
internal sealed record SizedPicture(string Path, int Width, PictureKind Kind, Func<byte[]> Bytes);

/// <summary>
/// The pictures of events in the widths that pages show. Which there are is known from their heads; they are made when the first page or
/// file asks, once for each picture, and whatever proves no smaller than what it would stand for is not published.
/// </summary>
internal sealed class SizedPictures
{
    private const string Folder = "pictures/";

    private readonly SiteContext site;
    private readonly PictureCache cache;
    private readonly FrozenDictionary<string, Original> originals;
    private readonly ConcurrentDictionary<string, Lazy<Result>> made = new(StringComparer.Ordinal);
    private readonly ConcurrentBag<string> used = [];

    private sealed record Original(string File, PictureKind Kind, PictureHead Head, Location At);

    private sealed record Result(ImmutableArray<SizedPicture> Sizes, ImmutableArray<Diagnostic> Problems);

    public SizedPictures(SiteContext site)
    {
        this.site = site;
        cache = new(WorkFolder.Of(site.Options.InputFolder));
        var complaints = new Complaints();
        var found = new Dictionary<string, Original>(StringComparer.Ordinal);
        foreach (var media in site.Events.SelectMany(e => e.Event.Media))
        {
            if (FileOf(media) is { } file && PictureKind.Of(file) is { } kind && site.IsAsset(file) && !found.ContainsKey(file)
                && Head(file, media.At, complaints) is { } head)
            {
                found[file] = new(file, kind, head, media.At);
            }
        }

        originals = found.ToFrozenDictionary(StringComparer.Ordinal);
        Diagnostics = complaints.ToImmutable();
    }

    public ImmutableArray<Diagnostic> Diagnostics { get; }

    /// <summary>The picture that stands for something on pages: its thumbnail, else itself.</summary>
    public static string? FileOf(Media media) => (media.Thumbnail?.Id ?? media.File)?.Replace('\\', '/');

    /// <summary>Width and height as a picture is shown; null where they are not known.</summary>
    public (int Width, int Height)? SizeOf(string file) => originals.TryGetValue(file, out var known) ? (known.Head.Width, known.Head.Height)
        : site.IsAsset(file) ? PictureHead.SizeOf(PathOf(file)) : null;

    /// <summary>In order of width, of each kind; the author's own file is not among them.</summary>
    public ImmutableArray<SizedPicture> Of(string file) => originals.TryGetValue(file, out var original) ? ResultOf(original).Sizes : [];

    public IEnumerable<PlannedFile> Plan() =>
        from original in originals.Values
        from width in PictureResizer.WidthsOf(original.Head, original.Kind)
        from kind in original.Kind.Offered
        where width < original.Head.Width || kind != original.Kind
        select new PlannedFile(NameOf(original.File, width, kind), original.At, output =>
        {
            var result = ResultOf(original);
            if (result.Sizes.FirstOrDefault(size => size.Width == width && size.Kind == kind) is { } size)
            {
                System.Buffers.BuffersExtensions.Write(output, size.Bytes());
            }

            return result.Problems;
        }) { Naming = Naming.ByContent, IsOptional = true };

    /// <summary>Once all files are written: what none of them needed is no longer kept.</summary>
    public void KeepOnlyUsed() => cache.KeepOnly(used);

    private Result ResultOf(Original original) =>
        made.GetOrAdd(original.File, static (_, a) => new(() => a.all.Make(a.original)), (all: this, original)).Value;

    private Result Make(Original original)
    {
        var bytes = File.ReadAllBytes(PathOf(original.File));
        var hash = PictureCache.HashOf(bytes);
        used.Add(hash);
        if (cache.Find(hash) is { } kept)
        {
            return new([.. kept.Where(k => k.Length > 0).Select(k => Sized(k.Width, KindOf(k.Ending), () => Read(k.Width, k.Ending)))], []);
        }

        if (PictureResizer.Make(bytes, original.Kind) is not { } fresh)
        {
            return new([], [new(Codes.PictureNotMade, original.At, $"'{original.File}' cannot be decoded to its end, so it is published as it is and in one size only; open it and save it anew")]);
        }

        var isKept = cache.Keep(hash, fresh);
        return new([.. fresh.Where(m => m.Bytes.Length > 0).Select(m => Sized(m.Width, m.Kind, isKept ? () => Read(m.Width, m.Kind.Ending) : () => m.Bytes))], []);

        // A build that had no use for it may have removed what a preview found.
        byte[] Read(int width, string ending) => cache.Read(hash, width, ending)
            ?? PictureResizer.Make(File.ReadAllBytes(PathOf(original.File)), original.Kind)?.FirstOrDefault(m => m.Width == width && m.Kind.Ending == ending)?.Bytes ?? [];

        SizedPicture Sized(int width, PictureKind kind, Func<byte[]> read) => new(NameOf(original.File, width, kind), width, kind, read);
    }

    private PictureHead? Head(string file, Location at, Complaints complaints)
    {
        var head = PictureHead.Of(PathOf(file));
        var problem = head is null ? $"'{file}' cannot be read as a picture, so it is published as it is; open it and save it anew"
            : (long)head.Width * head.Height > PictureResizer.MostPixels
                ? string.Create(CultureInfo.InvariantCulture, $"'{file}' has {head.Width} × {head.Height} pixels, more than are made smaller here, so every reader loads all of it; make it smaller than 100 million pixels")
            : null;
        if (problem is not null)
        {
            complaints.Add(Codes.PictureNotMade, at, problem);
            return null;
        }

        return head!.IsStill ? head : null;
    }

    private string PathOf(string file) => Path.Combine(site.Options.InputFolder, file);

    private static PictureKind KindOf(string ending) => PictureKind.Of("." + ending) ?? PictureKind.Webp;

    private static string NameOf(string file, int width, PictureKind kind) => string.Create(CultureInfo.InvariantCulture, $"{Folder}{file}-{width}.{kind.Ending}");
}

using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;

using Timeline.Content;
using Timeline.Site.Maps;
using Timeline.Site.Templates;

namespace Timeline.Site.Themes;

/// <summary>
/// The look of a site: its layers laid over each other, where the first that has a file wins, with the page templates found in them.
/// Immutable but for what is made of it once, which many threads may ask for: a preview keeps a theme, and that with it, from edit to edit.
/// </summary>
internal sealed class Theme
{
    private readonly FrozenDictionary<string, ThemeLayer> files;
    private readonly ImmutableArray<ThemeLayer> layers;
    private readonly ConcurrentDictionary<string, Words> words = new(StringComparer.Ordinal);
    private readonly Lazy<Outlines> outlines;

    private Theme(ImmutableArray<ThemeLayer> layers)
    {
        this.layers = layers;
        var found = new Dictionary<string, ThemeLayer>(StringComparer.Ordinal);
        foreach (var layer in layers)
        {
            foreach (var path in layer.Paths)
            {
                found.TryAdd(path, layer);
            }
        }

        // A theme is often begun as a copy of the program's: what is still the same is known to have no mistakes, and needs no minifying.
        foreach (var path in ThemeLayer.Default.Paths)
        {
            if (found.TryGetValue(path, out var layer) && layer != ThemeLayer.Default && layer.Read(path).AsSpan().SequenceEqual(ThemeLayer.Default.Read(path)))
            {
                found[path] = ThemeLayer.Default;
            }
        }

        files = found.ToFrozenDictionary(StringComparer.Ordinal);
        Paths = [.. found.Keys.Order(StringComparer.Ordinal)];
        Templates = new TemplateSet(ReadText, skipFrontMatter: true);
        Assets = new(this);
        outlines = new(() => ReadText(Maps.Outlines.File) is { } text ? Maps.Outlines.Read(text) : Maps.Outlines.None);
        var complaints = new Complaints();
        Pages =
        [
            .. Paths.Where(path => path.StartsWith("pages/", StringComparison.Ordinal))
                .Select(path => PageTemplate.Read(path, this, complaints))
                .OfType<PageTemplate>(),
        ];
        var idle = layers is [var own, var below] ? IdleFiles.Of(this, own, below) : [];
        Diagnostics = [.. layers.SelectMany(layer => layer.Diagnostics), .. complaints.ToImmutable(), .. idle];
    }

    /// <summary>Every file of the theme, in order.</summary>
    public ImmutableArray<string> Paths { get; }

    /// <summary>The theme's templates by path, for <c>include</c>.</summary>
    public TemplateSet Templates { get; }

    public ImmutableArray<PageTemplate> Pages { get; }

    /// <summary>Its styles and scripts as pages load them.</summary>
    public ThemeAssets Assets { get; }

    /// <summary>The land and its borders, for maps.</summary>
    public Outlines Outlines => outlines.Value;

    public ImmutableArray<Diagnostic> Diagnostics { get; }

    /// <summary>Lays the layers over each other, the strongest first, and reads the front matter of the pages.</summary>
    public static Theme Load(params ImmutableArray<ThemeLayer> layers) => new(layers);

    /// <summary>The words of the interface in a language.</summary>
    public Words Words(string language) => words.GetOrAdd(language, static (language, theme) => Themes.Words.Load(theme, language), this);

    /// <summary>Whether every file is the program's, none the site's own but what tells people about it.</summary>
    public bool IsDefault => Paths.All(path => IsTrusted(path) || IdleFiles.TellsPeople(path));

    /// <summary>Whether it is one of the program's files, or the same as one: these have no mistakes to be told.</summary>
    public bool IsTrusted(string path) => files.TryGetValue(path, out var layer) && layer == ThemeLayer.Default;

    public bool Has(string path) => files.ContainsKey(path);

    public byte[] Read(string path) => files[path].Read(path);

    public string? ReadText(string path) =>
        files.TryGetValue(path, out var layer) ? Encoding.UTF8.GetString(layer.Read(path)).TrimStart('\uFEFF') : null;

    /// <summary>The same file of every layer that has it, the strongest first: for what is merged rather than replaced.</summary>
    public IEnumerable<string> ReadAll(string path) =>
        layers.Where(layer => layer.Paths.Contains(path)).Select(layer => Encoding.UTF8.GetString(layer.Read(path)).TrimStart('\uFEFF'));

    /// <summary>A file of the site's own theme folder, where it lies over another theme; null where there is none.</summary>
    public string? ReadOwn(string path) => layers.Length > 1 && layers[0].Paths.Contains(path) ? ReadAll(path).First() : null;

    /// <summary>A template's mistake where the author of the theme can find it.</summary>
    public static Diagnostic Complaint(TemplateError error) =>
        new(Codes.Template, Place(error.Path, error.Line, error.Column), error.Message + Trail(error));

    internal static Location Place(string path, int line = 0, int column = 0) => new("theme/" + path, line, column);

    private static string Trail(TemplateError error) => error.Stack.IsDefaultOrEmpty ? "" : $" (in {string.Join(", in ", error.Stack)})";
}

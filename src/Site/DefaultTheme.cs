using System.Collections.Immutable;

using Timeline.Site.Themes;

namespace Timeline.Site;

/// <summary>The theme inside the program, for those who want its files.</summary>
public static class DefaultTheme
{
    /// <summary>Relative, with forward slashes, in order.</summary>
    public static ImmutableArray<string> Paths => ThemeLayer.Default.Paths;

    public static byte[] Read(string path) => ThemeLayer.Default.Read(path);
}

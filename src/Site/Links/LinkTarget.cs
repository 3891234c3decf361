namespace Timeline.Site.Links;

/// <summary>Where an address that stands in a file of the site leads.</summary>
internal abstract record LinkTarget
{
    private LinkTarget()
    {
    }

    /// <summary>A file that the site has, and perhaps a part of it, by id.</summary>
    public sealed record OfFile(string Path, string? Fragment) : LinkTarget;

    /// <summary>A path of the site at which there is no file.</summary>
    public sealed record Missing(string Path) : LinkTarget;

    /// <summary>Out of the site's folder, but not to a place that the settings name: nothing is known to be there.</summary>
    public sealed record Outside(string Address) : LinkTarget;

    /// <summary>Another server, or another part of this one, without the fragment.</summary>
    public sealed record OfWeb(string Address) : LinkTarget;

    /// <summary>Nothing that can be looked for: mail, a telephone, the site in another language, a place within an empty address.</summary>
    public sealed record Unchecked : LinkTarget
    {
        public static readonly Unchecked It = new();
    }
}

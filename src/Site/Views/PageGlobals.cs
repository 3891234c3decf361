using Timeline.Site.Templates;

namespace Timeline.Site.Views;

/// <summary>The variables a page's templates start with.</summary>
internal sealed record PageGlobals : IDataMap
{
    public required DataMap Site { get; init; }

    public required DataMap Page { get; init; }

    /// <summary>What the page is of, by the name of its kind, such as <c>event</c>.</summary>
    public (string Name, DataMap Seen)? Item { get; init; }

    /// <summary>On pages of the whole site, its lists, each a variable.</summary>
    public DataMap? Lists { get; init; }

    /// <summary>For a layout: the page it goes round.</summary>
    public Value Content { get; init; }

    public IEnumerable<string> Names =>
    [
        "site",
        "page",
        .. Item is { } item ? [item.Name] : Array.Empty<string>(),
        .. Lists?.Names ?? [],
        .. Content.IsNull ? Array.Empty<string>() : ["content"],
    ];

    public bool TryGet(string name, out Value value)
    {
        switch (name)
        {
            case "site":
                value = Site;
                return true;
            case "page":
                value = Page;
                return true;
            case "content" when !Content.IsNull:
                value = Content;
                return true;
            case var _ when Item is { } item && item.Name == name:
                value = item.Seen;
                return true;
            default:
                value = default;
                return Lists is not null && Lists.TryGet(name, out value);
        }
    }
}

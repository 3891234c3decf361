using Timeline.Site.Planning;
using Timeline.Site.Templates;

namespace Timeline.Site.Views;

/// <summary>One of the pages that a list too long for one is cut into.</summary>
/// <param name="First">The path of the first.</param>
/// <param name="Number">Its number, from 1.</param>
/// <param name="Size">How many items it shows at most.</param>
/// <param name="Items">How many there are in all.</param>
internal sealed record Sheet(string First, int Number, int Size, int Items)
{
    private const int Neighbours = 2;

    private static readonly Shape<(ViewSet Views, Sheet Sheet)> Shape = new(
        "paging",
        ("number", p => p.Sheet.Number),
        ("count", p => p.Sheet.Count),
        ("size", p => p.Sheet.Size),
        ("offset", p => (p.Sheet.Number - 1) * p.Sheet.Size),
        ("previous", p => p.Sheet.Number > 1 ? p.Views.Url(p.Sheet.Path(p.Sheet.Number - 1)) : null),
        ("next", p => p.Sheet.Number < p.Sheet.Count ? p.Views.Url(p.Sheet.Path(p.Sheet.Number + 1)) : null),
        ("pages", p => DataList.From(p.Sheet.Pages(p.Views))));

    public int Count => (Items + Size - 1) / Size;

    public static DataMap Of(ViewSet views, Sheet sheet) => Shape.Map((views, sheet));

    /// <summary>Where a page of the list lies: in a folder that no term and no source can have.</summary>
    public string Path(int number)
    {
        const string Index = "index.html";
        var folder = First.EndsWith(Index, StringComparison.Ordinal) ? First[..^Index.Length] : First[..^".html".Length] + "/";
        return number == 1 ? First : $"{folder}pages/{Chronology.Routes.Text(number)}/{Index}";
    }

    // The first, the last and those near it; what is left out between them has no address.
    private IEnumerable<Value> Pages(ViewSet views)
    {
        var before = 0;
        for (var number = 1; number <= Count; number++)
        {
            if (number != 1 && number != Count && Math.Abs(number - Number) > Neighbours && Count > 12)
            {
                continue;
            }

            if (number > before + 1)
            {
                yield return LinkView.Of("…", null);
            }

            before = number;
            yield return LinkView.Of(Chronology.Routes.Text(number), views.Url(Path(number)), number == Number);
        }
    }
}

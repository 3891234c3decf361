namespace Timeline.Site.Outputs;

/// <summary>Turns offsets into a text's UTF-16 into offsets in code points, which is what web annotations count in.</summary>
internal sealed class CodePoints
{
    // Where each pair of surrogates has its second half; most texts have none.
    private readonly List<int> pairs = [];

    public CodePoints(string text)
    {
        var from = 0;
        while (text.AsSpan(from).IndexOfAnyInRange('\uDC00', '\uDFFF') is >= 0 and var next)
        {
            var at = from + next;
            if (at > 0 && char.IsHighSurrogate(text[at - 1]))
            {
                pairs.Add(at);
            }

            from = at + 1;
        }
    }

    public int Before(int offset)
    {
        var found = pairs.BinarySearch(offset);
        return offset - (found < 0 ? ~found : found);
    }
}

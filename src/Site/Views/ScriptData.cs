using System.Buffers;
using System.Collections.Immutable;

using Timeline.Content;
using Timeline.Site.Scripts;
using Timeline.Site.Templates;

namespace Timeline.Site.Views;

/// <summary>A few events as the script that <c>data/timeline.js</c> is for all, to stand in a page that may load none.</summary>
internal static class ScriptData
{
    private const int Few = 500;

    public static Value Of(ViewSet views, ImmutableArray<LinkedEvent> events)
    {
        var isPart = events.Length < views.Site.Events.Length;
        if (events.Length is < 2 or > Few || (isPart && views.Site.IsHuge))
        {
            return Value.Null;
        }

        var output = new ArrayBufferWriter<byte>(16 * 1024);
        TimelineData.Write(output, views.Site, events);
        return Value.HtmlUtf8(output.WrittenMemory);
    }
}

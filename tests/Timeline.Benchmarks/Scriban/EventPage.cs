using System.Buffers;
using System.Text;

using Timeline.Content;
using Timeline.Scriban;
using Timeline.Site.Outputs;
using Timeline.Site.Planning;
using Timeline.Site.Texts;
using Timeline.Site.Themes;
using Timeline.Site.Views;

namespace Timeline.Benchmarks.Scriban;

/// <summary>The theme's page of an event of the example, with its layout and parts. All that the templates see is made before they run.</summary>
public sealed class EventPage
{
    private const string Id = "antwerp-visit";
    private const string Path = $"events/{Id}/index.html";
    private const string Root = "../../";

    private readonly ArrayBufferWriter<byte> content = new(64 * 1024);
    private readonly ArrayBufferWriter<byte> output = new(64 * 1024);
    private readonly PageTemplate page;
    private readonly RenderOptions options;
    private readonly Globals globals;

    public EventPage()
    {
        var library = LibraryReader.Read(new(System.IO.Path.Combine(Repository.Root, "input"))).Library!;
        var theme = Theme.Load(ThemeLayer.Default);
        Words = Words.Load(theme, library.Settings.Language);
        page = theme.Pages.Single(p => p.For == PageFor.Events && !p.IsEmbed);
        var site = new SiteContext(library, theme, Words, new() { InputFolder = library.Settings.At.Path }, new LinkResolver(new Routes(theme), _ => true));
        var views = site.ViewsAt(new(Root));
        var linked = library.EventsById[Id];
        var (seen, description, _) = EventView.Of(views, linked, Path);
        var view = new SiteView(views);
        Data = ReadyData.Of(new DataMap(
            ("site", view.For(Path)),
            ("page", view.Page(page, Path, linked.Event.Title, description)),
            ("event", seen)));
        globals = new(Data);
        options = new() { Globals = globals, Functions = Functions.For(views), Includes = theme.Templates };
    }

    public DataMap Data { get; }

    public Words Words { get; }

    public string Text => Encoding.UTF8.GetString(output.WrittenSpan);

    /// <summary>As <see cref="ThemePages"/> renders it: the page, and then the layout round it.</summary>
    public int Render()
    {
        content.ResetWrittenCount();
        output.ResetWrittenCount();
        Check(page.Template.Render(options, content));
        globals.Content = Value.HtmlUtf8(content.WrittenMemory);
        Check(page.Layout!.Render(options, output));
        return output.WrittenCount;
    }

    private static void Check(RenderResult result)
    {
        if (!result.Succeeded)
        {
            throw new InvalidOperationException(string.Join('\n', result.Errors));
        }
    }

    /// <summary>The data, and what the layout is put round.</summary>
    private sealed class Globals(DataMap data) : IDataMap
    {
        public Value Content { get; set; }

        public IEnumerable<string> Names => [.. data.Names, "content"];

        public bool TryGet(string name, out Value value)
        {
            if (name == "content")
            {
                value = Content;
                return true;
            }

            return data.TryGet(name, out value);
        }
    }
}

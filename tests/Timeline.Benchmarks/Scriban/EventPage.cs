using System.Buffers;
using System.Text;

using Timeline.Content;
using Timeline.Site.Templates;
using Timeline.Site.Themes;

namespace Timeline.Benchmarks.Scriban;

/// <summary>The theme's page of an event of the example, with its layout and parts, from <see cref="PageData"/>.</summary>
public sealed class EventPage
{
    private readonly ArrayBufferWriter<byte> content = new(64 * 1024);
    private readonly ArrayBufferWriter<byte> output = new(64 * 1024);
    private readonly PageTemplate page;
    private readonly RenderOptions options;
    private readonly Globals globals;

    public EventPage()
    {
        var library = LibraryReader.Read(new(Path.Combine(Repository.Root, "input"))).Library!;
        var theme = Theme.Load(ThemeLayer.Default);
        Words = Words.Load(theme, library.Settings.Language);
        page = theme.Pages.Single(p => p.File == "pages/event.html");
        Data = PageData.Of(library, "events/antwerp-visit/index.html");
        globals = new(Data);
        options = new() { Globals = globals, Functions = ThemeFunctions.With(Words), Includes = theme.Templates };
    }

    public DataMap Data { get; }

    public Words Words { get; }

    public string Text => Encoding.UTF8.GetString(output.WrittenSpan);

    /// <summary>As the site renders it: the page, and then the layout round it.</summary>
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
            value = Content;
            return name == "content" || data.TryGet(name, out value);
        }
    }
}

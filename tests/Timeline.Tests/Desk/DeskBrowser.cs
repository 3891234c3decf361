using Microsoft.Playwright;

using Timeline.Tests.Theme;

namespace Timeline.Tests.Desk;

/// <summary>The real desk over a folder, and pages of it in Debian's Chromium.</summary>
public sealed class DeskBrowser(Chromium chromium, TemporaryFolder folder) : IDisposable
{
    private const string PlaceOf = """
        ([words, isEnd]) => {
          const texts = document.createTreeWalker(document.getElementById("text"), NodeFilter.SHOW_TEXT);
          while (texts.nextNode()) {
            const at = texts.currentNode.data.indexOf(words);
            if (at < 0) continue;
            const range = document.createRange();
            range.setStart(texts.currentNode, at);
            range.setEnd(texts.currentNode, at + words.length);
            const box = range.getBoundingClientRect();
            return [isEnd ? box.right - 1 : box.left + 1, box.top + box.height / 2];
          }
        }
        """;

    public RunningDesk Desk { get; } = new(folder.Path);

    /// <summary>A page of the desk, for who has its key. What its console says and what it asks of others is kept in <see cref="OpenPage.Complaints"/>.</summary>
    /// <param name="page">Its address below the desk's.</param>
    /// <param name="width">Of the window, in pixels.</param>
    /// <param name="isDark">Whether dark colours are preferred.</param>
    /// <param name="forgiven">What a message may hold that is no complaint, such as the status of a save that is to be refused.</param>
    public async Task<OpenPage> OpenAsync(string page, int width = 1280, bool isDark = false, string? forgiven = null)
    {
        var context = await chromium.ContextAsync(new()
        {
            ViewportSize = new() { Width = width, Height = 900 },
            ColorScheme = isDark ? ColorScheme.Dark : ColorScheme.Light,
            ReducedMotion = ReducedMotion.Reduce,
            Permissions = ["clipboard-read", "clipboard-write"],
        });
        var own = Desk.Desk.GetLeftPart(UriPartial.Authority) + "/";
        var open = new OpenPage(
            await context.NewPageAsync(),
            () => context.CloseAsync(),
            url => url.StartsWith(own, StringComparison.Ordinal),
            message => forgiven is not null && message.Contains(forgiven, StringComparison.Ordinal));
        if (page.Length > 0)
        {
            // As who has been there with the key, without going there first.
            var (name, value) = (Desk.Cookie.Split('=', 2)[0], Desk.Cookie.Split('=', 2)[1]);
            await context.AddCookiesAsync([new() { Name = name, Value = value, Url = Desk.Desk.GetLeftPart(UriPartial.Authority), HttpOnly = true, SameSite = SameSiteAttribute.Strict }]);
        }

        await open.Page.GotoAsync(page.Length > 0 ? new Uri(Desk.Desk, page).AbsoluteUri : Desk.Opening.AbsoluteUri);
        return open;
    }

    /// <summary>Selects with the mouse, in the reader, from one run of words to the end of another.</summary>
    public static async Task DragAsync(IPage page, string from, string to)
    {
        await Waiting.ForRestAsync(page);
        var start = await page.EvaluateAsync<float[]>(PlaceOf, new object[] { from, false });
        var end = await page.EvaluateAsync<float[]>(PlaceOf, new object[] { to, true });
        await page.Mouse.MoveAsync(start[0], start[1]);
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync(end[0], end[1], new() { Steps = 5 });
        await page.Mouse.UpAsync();
    }

    /// <summary>Goes by Tab to what a selector finds.</summary>
    public static async Task TabAsync(IPage page, string to)
    {
        for (var stop = 0; stop < 60; stop++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await page.EvaluateAsync<bool>("wanted => document.activeElement === document.querySelector(wanted)", to))
            {
                return;
            }
        }

        Assert.Fail($"no way by Tab to {to}");
    }

    public void Dispose() => Desk.Dispose();
}

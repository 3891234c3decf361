using System.Diagnostics;
using System.Net.Sockets;

using Timeline.Content;
using Timeline.Content.Diagnostics;
using Timeline.Site;
using Timeline.Tests.Site;

namespace Timeline.Tests.Content;

/// <summary>What lies in a folder and is no file, and links of the file system: named with their place, never opened, never followed out of the folder or in a circle.</summary>
public sealed class LinksAndPipesTests
{
    [Theory]
    [InlineData("input/events/p.yml")]
    [InlineData("input/timeline.json")]
    [InlineData("input/_directory.yml")]
    [InlineData("input/pages/p.md")]
    [InlineData("input/img/p.png")]
    [InlineData("seeds/p.yml")]
    [InlineData("seeds/p.txt")]
    public void A_pipe_is_named_and_never_opened(string path)
    {
        using var site = new SmallSite().WithEvent("one", rest: "media: [{ file: img/p.png, alt: A }]\n").With("seeds/s.yml", "title: S\ntext: p.txt\n");
        Directory.CreateDirectory(Path.GetDirectoryName(site.Folder[path])!);
        MakePipe(site.Folder[path]);
        Assert.Contains(Read(site), d => d.ToString().StartsWith($"{path}: error TL101: this is a named pipe", StringComparison.Ordinal));
    }

    [Fact]
    public void A_socket_is_named_and_never_opened()
    {
        using var site = new SmallSite().WithEvent("one");
        using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        socket.Bind(new UnixDomainSocketEndPoint(site.Folder["input/s.yml"]));
        Assert.Contains(Read(site), d => d.ToString().StartsWith("input/s.yml: error TL101: this is a socket", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("input/events/z.yml", "/dev/zero")]
    [InlineData("input/img/p.png", "/etc/hostname")]
    [InlineData("input/assets/etc", "/etc")]
    [InlineData("input/events/s.yml", "../../seeds/s.yml")]
    [InlineData("input/img", "..")]
    [InlineData("seeds/more", "/etc")]
    [InlineData("seeds/z.yml", "/dev/zero")]
    public void A_link_out_of_its_folder_is_named_and_not_followed(string path, string target)
    {
        using var site = new SmallSite().WithEvent("one").With("seeds/s.yml", "title: S\n").With("input/events/two.yml", "title: Two\ndate: 2001\n");
        Directory.CreateDirectory(Path.GetDirectoryName(site.Folder[path])!);
        File.CreateSymbolicLink(site.Folder[path], target);
        Assert.Contains(Read(site), d => d.ToString().StartsWith($"{path}: error TL113: the link leads out of '{path.Split('/')[0]}'", StringComparison.Ordinal));
    }

    [Fact]
    public void A_theme_does_not_publish_what_a_link_leads_out_to()
    {
        using var site = new SmallSite().WithEvent("one").With("theme/assets/own.txt", "x");
        File.CreateSymbolicLink(site.Folder["theme/assets/host.txt"], "/etc/hostname");
        Directory.CreateSymbolicLink(site.Folder["theme/assets/etc"], "/etc");
        var result = site.Build();
        Assert.Null(result.Published);
        Assert.Equal(["theme/assets/etc", "theme/assets/host.txt"], result.Diagnostics.Where(d => d.Code == Codes.BadLink).Select(d => d.At.Path).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Circles_of_links_are_one_error_each()
    {
        using var site = new SmallSite().WithEvent("one");
        foreach (var one in new[] { "x", "y", "z" })
        {
            Directory.CreateDirectory(site.Folder["input/" + one]);
            foreach (var other in new[] { "x", "y", "z" })
            {
                Directory.CreateSymbolicLink(site.Folder[$"input/{one}/to-{other}"], "../" + other);
            }
        }

        Directory.CreateSymbolicLink(site.Folder["input/self"], "self");
        Directory.CreateSymbolicLink(site.Folder["input/all"], ".");
        File.CreateSymbolicLink(site.Folder["input/gone.yml"], "nowhere.yml");
        var found = Read(site);
        Assert.Equal(12, found.Length);
        Assert.All(found, d => Assert.Equal(Codes.BadLink, d.Code));
    }

    [Fact]
    public void Links_within_a_folder_are_fine()
    {
        using var site = new SmallSite().WithEvent("one", rest: "media: [{ file: img/two.png, alt: A }]\n").With("input/img/one.png", "x").With("input/_old/two.yml", "title: Two\ndate: 2002\n");
        File.CreateSymbolicLink(site.Folder["input/img/two.png"], "one.png");
        Directory.CreateSymbolicLink(site.Folder["input/old"], "_old");
        Assert.Equal(2, site.Read().Events.Length);
        site.Built();
        Assert.Equal("x", site.Text("img/two.png"));
    }

    [Fact]
    public void A_source_text_may_lie_elsewhere_because_it_is_never_published_as_a_file()
    {
        using var site = new SmallSite().WithEvent("one", rest: "citations: [{ source: s, quote: \"the words that were said\" }]\n").With("seeds/s.yml", "title: S\ntext: s.txt\n").With("elsewhere.txt", "These are the words that were said.");
        File.CreateSymbolicLink(site.Folder["seeds/s.txt"], site.Folder["elsewhere.txt"]);
        Assert.True(Assert.Single(Assert.Single(site.Read().Events).Evidence).Result.Verifies);
    }

    private static Diagnostic[] Read(SmallSite site)
    {
        var result = LibraryReader.Read(new(site.Folder["input"]));
        return [.. result.Diagnostics.Where(d => d.Severity == Severity.Error && d.Code != Codes.MissingFile)];
    }

    private static void MakePipe(string path)
    {
        using var made = Process.Start("mkfifo", [path]);
        made.WaitForExit();
        Assert.Equal(0, made.ExitCode);
    }
}

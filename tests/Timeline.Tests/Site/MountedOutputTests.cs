using System.Diagnostics;

namespace Timeline.Tests.Site;

/// <summary>An output folder that is a mount point, as a container's volume is. Where the machine lets no test mount anything, the folder is a plain one and must do just the same.</summary>
public sealed class MountedOutputTests
{
    [Fact]
    public void A_mounted_folder_is_filled_changed_and_pruned_like_any_other()
    {
        using var site = new SmallSite().WithEvent("one").WithEvent("two");
        using var mount = new Mount(site.Folder["output"]);
        site.Built();
        Assert.True(site.Has("events/two/index.html"));

        File.WriteAllText(site.Folder["output/CNAME"], "example.org");
        File.Delete(site.Folder["input/events/two.yml"]);
        site.WithEvent("one", "2002").Built();
        Assert.False(site.Has("events/two/index.html"));
        Assert.Equal("example.org", site.Text("CNAME"));
        Assert.Contains("2002", site.Text("events/one/index.html"), StringComparison.Ordinal);

        var mounted = site.Tree().Where(f => f.Key is not "CNAME").ToDictionary();
        using var clean = new SmallSite().WithEvent("one", "2002");
        clean.Built();
        Assert.Equal(clean.Tree(), mounted);
    }

    [Fact]
    public void What_is_not_ours_in_a_mounted_folder_is_not_overwritten()
    {
        using var site = new SmallSite().WithEvent("one");
        using var mount = new Mount(site.Folder["output"]);
        site.Built();
        site.With("output/pages", "mine").With("output/events/two", "mine").WithEvent("two");
        var result = site.Build();
        Assert.Null(result.Published);
        Assert.Contains(result.Diagnostics, d => d.Code.Id == "TL701" && d.Message.Contains("'events/two'", StringComparison.Ordinal));
        Assert.Equal("mine", site.Text("events/two"));
    }

    private sealed class Mount : IDisposable
    {
        private readonly string folder;
        private readonly bool isMounted;

        public Mount(string folder)
        {
            this.folder = folder;
            Directory.CreateDirectory(folder);
            isMounted = OperatingSystem.IsLinux() && Run("mount", "-t", "tmpfs", "-o", "size=64m", "timeline-test", folder);
        }

        public void Dispose()
        {
            if (isMounted)
            {
                Run("umount", folder);
            }
        }

        private static bool Run(string program, params string[] arguments)
        {
            try
            {
                using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
                process.WaitForExit();
                return process.ExitCode == 0;
            }
            catch (System.ComponentModel.Win32Exception)
            {
                return false;
            }
        }
    }
}

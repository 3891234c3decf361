using System.ComponentModel;
using System.Diagnostics;

namespace Timeline.Cli.Terminal;

/// <summary>Opens an address in the user's browser, where there is one; else the address stands in the terminal.</summary>
internal static class Browser
{
    public static void Open(string address)
    {
        try
        {
            using var browser = Process.Start(
                OperatingSystem.IsWindows() ? new ProcessStartInfo(address) { UseShellExecute = true }
                : new ProcessStartInfo("/bin/sh",
                [
                    // What browsers say while they run belongs in no terminal, and they may outlive this program.
                    "-c", "exec \"$0\" \"$1\" </dev/null >/dev/null 2>&1 &", OperatingSystem.IsMacOS() ? "open" : "xdg-open", address,
                ]));
        }
        catch (Exception fault) when (fault is Win32Exception or InvalidOperationException or PlatformNotSupportedException)
        {
        }
    }
}

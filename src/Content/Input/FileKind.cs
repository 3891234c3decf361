using System.Runtime.InteropServices;

namespace Timeline.Content.Input;

/// <summary>Tells files whose bytes end from pipes, sockets and devices, which would be waited for without end.</summary>
/// <remarks>
/// All of those say that they are empty. So whatever is empty is never opened, on any system; where the system can tell, it is also called
/// by its name.
/// </remarks>
internal static partial class FileKind
{
    private const int CurrentFolder = -100; // AT_FDCWD
    private const uint Type = 1; // STATX_TYPE
    private const int ModeAt = 28; // struct statx is the same on every processor

    /// <summary>What an empty file is, when it is no file: <c>a named pipe</c>; null when it is one, or the system cannot tell.</summary>
    public static string? Special(string path)
    {
        if (!OperatingSystem.IsLinux())
        {
            return null;
        }

        Span<byte> status = stackalloc byte[256];
        try
        {
            if (StatX(CurrentFolder, path, 0, Type, ref MemoryMarshal.GetReference(status)) != 0)
            {
                return null;
            }
        }
        catch (Exception e) when (e is EntryPointNotFoundException or DllNotFoundException)
        {
            return null;
        }

        return (MemoryMarshal.Read<ushort>(status[ModeAt..]) & 0xF000) switch
        {
            0x1000 => "a named pipe",
            0xC000 => "a socket",
            0x2000 or 0x6000 => "a device",
            _ => null,
        };
    }

    [LibraryImport("libc", EntryPoint = "statx", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    private static partial int StatX(int folder, string path, int flags, uint mask, ref byte status);
}

using System.Runtime.InteropServices;

namespace Timeline.Site.Publishing;

/// <summary>
/// The calls of the operating system that .NET does not offer: a hard link, two folders or files changing places in one step, and when a file was last
/// touched in any way.
/// </summary>
public static partial class SystemCalls
{
    private const int CurrentFolder = -100; // AT_FDCWD
    private const uint Exchange = 2; // RENAME_EXCHANGE

    /// <summary>Gives the file a second name. False where the system cannot; then a copy must do.</summary>
    internal static bool TryLink(string existing, string created)
    {
        if (OperatingSystem.IsWindows())
        {
            return false;
        }

        try
        {
            return Link(existing, created) == 0;
        }
        catch (Exception e) when (e is EntryPointNotFoundException or DllNotFoundException)
        {
            return false;
        }
    }

    /// <summary>
    /// Both change places; nobody ever sees either name missing. False where the system or the file system cannot.
    /// </summary>
    public static bool TryExchange(string one, string other)
    {
        if (!OperatingSystem.IsLinux())
        {
            return false;
        }

        try
        {
            return RenameAt2(CurrentFolder, one, CurrentFolder, other, Exchange) == 0;
        }
        catch (Exception e) when (e is EntryPointNotFoundException or DllNotFoundException)
        {
            return false;
        }
    }

    /// <summary>
    /// When anything of a file last changed, its name, place, times and rights too, in nanoseconds since 1970; nobody can set this back. 0 where the
    /// system does not tell (<c>statx(2)</c>, <c>stx_ctime</c>).
    /// </summary>
    internal static long StatusChanged(string path)
    {
        const int Size = 256, ChangedAt = 96, NanosecondsAt = 104;
        const uint OnlyChanged = 0x80; // STATX_CTIME
        if (!OperatingSystem.IsLinux())
        {
            return 0;
        }

        try
        {
            Span<byte> told = stackalloc byte[Size];
            return StatX(CurrentFolder, path, flags: 0, OnlyChanged, ref MemoryMarshal.GetReference(told)) != 0 ? 0
                : (BitConverter.ToInt64(told[ChangedAt..]) * 1_000_000_000) + BitConverter.ToUInt32(told[NanosecondsAt..]);
        }
        catch (Exception e) when (e is EntryPointNotFoundException or DllNotFoundException)
        {
            return 0;
        }
    }

    [LibraryImport("libc", EntryPoint = "statx", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    private static partial int StatX(int folder, string path, int flags, uint mask, ref byte told);

    [LibraryImport("libc", EntryPoint = "link", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    private static partial int Link(string existing, string created);

    [LibraryImport("libc", EntryPoint = "renameat2", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    private static partial int RenameAt2(int oneFolder, string one, int otherFolder, string other, uint flags);
}

using System.Buffers;
using System.Text;
using System.Text.Unicode;

using Microsoft.Win32.SafeHandles;

using Timeline.Content.Diagnostics;

namespace Timeline.Content.Input;

/// <summary>An author's file as text. Bytes must be UTF-8; a byte-order mark is dropped.</summary>
public sealed record TextFile(string Path, string Text)
{
    /// <summary>Content files are written by people; one larger than this is a mistake.</summary>
    public const int LargestContent = 8 * 1024 * 1024;

    /// <summary>Source texts may be whole books.</summary>
    public const int LargestText = 256 * 1024 * 1024;

    private static readonly UTF8Encoding Encoding = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>The text of a file, or null and a diagnostic that says what is wrong with it.</summary>
    public static TextFile? Read(string fullPath, string path, Complaints complaints, int largest = LargestContent) =>
        Read(fullPath, path, complaints, largest, file =>
        {
            // The bytes are gone as soon as they are a text.
            var length = Length(file);
            var room = ArrayPool<byte>.Shared.Rent(length);
            try
            {
                return Decode(room.AsSpan(0, Fill(file, room.AsSpan(0, length))), path, complaints);
            }
            finally
            {
                ArrayPool<byte>.Shared.Return(room);
            }
        });

    /// <summary>As <see cref="Read"/>, of a content file whose bytes are at hand.</summary>
    public static TextFile? Of(byte[] bytes, string path, Complaints complaints) =>
        IsTooLarge(bytes.Length, LargestContent, path, complaints) ? null : Decode(bytes, path, complaints);

    /// <summary>The bytes of a file, or null and a diagnostic that says what is wrong with it.</summary>
    public static byte[]? ReadBytes(string fullPath, string path, Complaints complaints, int largest) =>
        Read(fullPath, path, complaints, largest, file =>
        {
            var bytes = GC.AllocateUninitializedArray<byte>(Length(file));
            return Fill(file, bytes) is var read && read == bytes.Length ? bytes : bytes[..read];
        });

    private static T? Read<T>(string fullPath, string path, Complaints complaints, int largest, Func<SafeFileHandle, T?> read)
        where T : class
    {
        try
        {
            var file = new FileInfo(fullPath);
            var length = (file.Attributes.HasFlag(FileAttributes.ReparsePoint)
                ? file.ResolveLinkTarget(returnFinalTarget: true) as FileInfo ?? file : file).Length;
            // Never opened: a pipe says that it is empty, and then waits.
            if (length == 0 && FileKind.Special(fullPath) is { } kind)
            {
                complaints.Add(Codes.Unreadable, new(path), $"this is {kind}, not a file, so it is not opened; put a file in its place");
                return null;
            }

            if (IsTooLarge(length, largest, path, complaints))
            {
                return null;
            }

            // Not locked: that would be two calls of the system more for each of ten thousand small files, and keep an editor from saving.
            using var handle = File.OpenHandle(fullPath, share: FileShare.ReadWrite | FileShare.Delete);
            return read(handle);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            complaints.Add(Codes.Unreadable, new(path), $"cannot read the file: {fault.Message}");
            return null;
        }
    }

    /// <summary>Why there is no file at a path where one was looked for.</summary>
    public static string NotThere(string path) => Directory.Exists(path) ? "this is a folder; name a file in it" : "there is no such file";

    private static int Length(SafeFileHandle file) => (int)Math.Min(RandomAccess.GetLength(file), LargestText);

    private static int Fill(SafeFileHandle file, Span<byte> room)
    {
        var read = 0;
        while (read < room.Length && RandomAccess.Read(file, room[read..], read) is > 0 and var more)
        {
            read += more;
        }

        return read;
    }

    private static bool IsTooLarge(long length, int largest, string path, Complaints complaints)
    {
        if (length <= largest)
        {
            return false;
        }

        complaints.Add(Codes.TooLarge, new(path),
            $"the file has {length / (1024 * 1024)} MB; at most {largest / (1024 * 1024)} MB are read. Split it, or move it " +
            "out of the input folder");
        return true;
    }

    public static TextFile? Decode(ReadOnlySpan<byte> bytes, string path, Complaints complaints)
    {
        if (bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
        {
            complaints.Add(Codes.NotUtf8, new(path, 1, 1), "the file is UTF-16; save it as UTF-8");
            return null;
        }

        if (bytes is [0xEF, 0xBB, 0xBF, ..])
        {
            bytes = bytes[3..];
        }

        if (bytes.IndexOf((byte)0) is >= 0 and var nul)
        {
            complaints.Add(Codes.NotUtf8, PlaceOf(bytes, nul, path), "the file holds a NUL byte, so it is no text; save it as UTF-8");
            return null;
        }

        if (!Utf8.IsValid(bytes))
        {
            var bad = FirstInvalid(bytes);
            complaints.Add(Codes.NotUtf8, PlaceOf(bytes, bad, path), $"byte 0x{bytes[bad]:X2} is not valid UTF-8; save the file as UTF-8");
            return null;
        }

        return new(path, Utf8Text(bytes));
    }

    private static string Utf8Text(ReadOnlySpan<byte> bytes) => Encoding.GetString(bytes);

    private static int FirstInvalid(ReadOnlySpan<byte> bytes)
    {
        var at = 0;
        while (at < bytes.Length && Rune.DecodeFromUtf8(bytes[at..], out _, out var used) == System.Buffers.OperationStatus.Done)
        {
            at += used;
        }

        return Math.Min(at, bytes.Length - 1);
    }

    private static Location PlaceOf(ReadOnlySpan<byte> bytes, int index, string path)
    {
        var before = bytes[..index];
        var line = before.Count((byte)'\n') + 1;
        var column = Encoding.GetCharCount(before[(before.LastIndexOf((byte)'\n') + 1)..]) + 1;
        return new(path, line, column);
    }
}

using System.Collections.Immutable;
using System.IO.Hashing;
using System.Text;

using Timeline.Content.Input;
using Timeline.Site.Publishing;

namespace Timeline.Site.Incremental;

/// <summary>A file as a build left it: the hash of its bytes, and what was read for it.</summary>
/// <param name="Content">The hash of its bytes.</param>
/// <param name="Events">The events whose words it has, by their numbers in <see cref="MadeFiles.Events"/>.</param>
/// <param name="Names">The files it calls by the names of their content, and what they held.</param>
internal sealed record MadeFile(ContentHash Content, ImmutableArray<int> Events, ImmutableArray<(string Path, ContentHash Content)> Names);

/// <summary>
/// What the files of a build were made from, kept in <c>.timeline/</c> for the next one, which makes anew what has become another. It is
/// believed only as long as it is whole and of this version; losing it costs a build.
/// </summary>
/// <param name="Frame">The key of all that every file depends on.</param>
/// <param name="Events">The events of the library by id, each with the key of its words.</param>
/// <param name="Files">The files by path.</param>
internal sealed record MadeFiles(UInt128 Frame, ImmutableArray<(string Id, UInt128 Words)> Events, IReadOnlyDictionary<string, MadeFile> Files)
{
    private const string Format = "timeline-files 1";

    // Ten thousand events are some three megabytes.
    private const long Largest = 256 * 1024 * 1024;

    private const int SumLength = 16;

    /// <summary>Null where there is none, or none that can be believed.</summary>
    public static MadeFiles? Read(string path)
    {
        try
        {
            var file = new FileInfo(path);
            if (!file.Exists || file.Length is < SumLength or > Largest)
            {
                return null;
            }

            var bytes = File.ReadAllBytes(path);
            var body = bytes.AsSpan(0, bytes.Length - SumLength);
            if (!XxHash128.Hash(body).AsSpan().SequenceEqual(bytes.AsSpan(body.Length)))
            {
                return null;
            }

            using var reader = new BinaryReader(new MemoryStream(bytes, 0, body.Length), Encoding.UTF8);
            return reader.ReadString() == Format ? Read(reader) : null;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or FormatException)
        {
            return null;
        }
    }

    /// <summary>What cannot be written is no error: the next build makes all files anew.</summary>
    public void Write(string path)
    {
        try
        {
            WorkFolder.Make(Path.GetDirectoryName(path)!);
            var memory = new MemoryStream();
            using (var writer = new BinaryWriter(memory, Encoding.UTF8, leaveOpen: true))
            {
                writer.Write(Format);
                Write(writer);
            }

            memory.Write(XxHash128.Hash(memory.GetBuffer().AsSpan(0, (int)memory.Length)));
            File.WriteAllBytes(path + ".new", memory.GetBuffer().AsSpan(0, (int)memory.Length));
            File.Move(path + ".new", path, overwrite: true);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // Read-only checkouts exist, in CI above all.
        }
    }

    private static MadeFiles Read(BinaryReader reader)
    {
        var frame = ReadKey(reader);
        var events = ImmutableArray.CreateBuilder<(string, UInt128)>();
        for (var count = reader.ReadInt32(); count > 0; count--)
        {
            events.Add((reader.ReadString(), ReadKey(reader)));
        }

        var files = new Dictionary<string, MadeFile>(StringComparer.Ordinal);
        for (var count = reader.ReadInt32(); count > 0; count--)
        {
            var (path, content) = (reader.ReadString(), ReadContent(reader));
            var read = new int[reader.ReadInt32()];
            for (var i = 0; i < read.Length; i++)
            {
                read[i] = reader.ReadInt32();
            }

            var names = new (string, ContentHash)[reader.ReadInt32()];
            for (var i = 0; i < names.Length; i++)
            {
                names[i] = (reader.ReadString(), ReadContent(reader));
            }

            files.Add(path, new(content, [.. read], [.. names]));
        }

        return new(frame, events.ToImmutable(), files);
    }

    private void Write(BinaryWriter writer)
    {
        Write(writer, Frame);
        writer.Write(Events.Length);
        foreach (var (id, words) in Events)
        {
            writer.Write(id);
            Write(writer, words);
        }

        writer.Write(Files.Count);
        foreach (var (path, file) in Files)
        {
            writer.Write(path);
            Write(writer, file.Content);
            writer.Write(file.Events.Length);
            foreach (var e in file.Events)
            {
                writer.Write(e);
            }

            writer.Write(file.Names.Length);
            foreach (var (name, content) in file.Names)
            {
                writer.Write(name);
                Write(writer, content);
            }
        }
    }

    private static UInt128 ReadKey(BinaryReader reader) => new(reader.ReadUInt64(), reader.ReadUInt64());

    private static void Write(BinaryWriter writer, UInt128 key)
    {
        writer.Write((ulong)(key >> 64));
        writer.Write((ulong)key);
    }

    private static ContentHash ReadContent(BinaryReader reader) => new(ReadKey(reader), reader.ReadInt64());

    private static void Write(BinaryWriter writer, ContentHash content)
    {
        Write(writer, content.Hash);
        writer.Write(content.Size);
    }
}

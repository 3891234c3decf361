using System.Buffers;
using System.Collections.Immutable;
using System.Net;
using System.Text;

using Timeline.Content;

namespace Timeline.Site.Planning;

/// <summary>Writes a file's bytes, and says what is wrong with what it shows. With an error the bytes are worth nothing.</summary>
public delegate ImmutableArray<Diagnostic> WriteFile(IBufferWriter<byte> output);

/// <summary>
/// A file the site will have: where it goes, and how to make its bytes when they are wanted. Rendering is pure and safe from many threads.
/// </summary>
/// <param name="Path">Relative to the site's root, with forward slashes.</param>
/// <param name="For">What it is made from, for the message when two files want one path.</param>
public sealed record PlannedFile(string Path, Location For, WriteFile Write)
{
    /// <summary>The file whose bytes it has, when it is a copy: then nothing needs to be rendered.</summary>
    public string? CopyOf { get; init; }

    /// <summary>Under which name it is published.</summary>
    public Naming Naming { get; init; }

    /// <summary>Whether it may turn out to be of no use: then it has no bytes, and is not published.</summary>
    public bool IsOptional { get; init; }

    /// <summary>Whether there can be nothing to say of it, so that who only judges need not make it.</summary>
    public bool IsSound { get; init; }

    /// <summary>
    /// Whether it may stay as an earlier build left it, where nothing has changed that was read for it (<see cref="ReadLog"/>): all reading is
    /// done while it is made, by the thread that makes it.
    /// </summary>
    public bool IsReusable { get; init; }

    /// <summary>Whether it may be very long, and made of pieces that need not be in memory together.</summary>
    public bool MayBeLong { get; init; }

    /// <summary>
    /// The path of the file whose making makes what this one is made of, too: made before that is done, it would only wait. Null where
    /// there is none.
    /// </summary>
    public string? After { get; init; }

    /// <summary>What is wrong with it, told without making it; null where that takes making it.</summary>
    internal Func<ImmutableArray<Diagnostic>>? Judge { get; init; }

    /// <summary>A file of bytes that need no rendering.</summary>
    public static PlannedFile Of(string path, Location at, Func<byte[]> bytes) => new(path, at, output =>
    {
        output.Write(bytes());
        return [];
    }) { IsSound = true };

    /// <summary>A file of bytes that need no rendering, about which there may be something to say.</summary>
    public static PlannedFile Of(string path, Location at, Func<(string Text, ImmutableArray<Diagnostic> Problems)> make) =>
        new(path, at, output =>
        {
            var (text, problems) = make();
            Encoding.UTF8.GetBytes(text, output);
            return problems;
        });

    /// <summary>A file that is there already.</summary>
    public static PlannedFile Copy(string path, Location at, string original) =>
        Of(path, at, () => File.ReadAllBytes(original)) with { CopyOf = original };

    /// <summary>The bytes in memory, for a preview; when there are errors, a page that tells them.</summary>
    public byte[] Render()
    {
        var buffer = new ArrayBufferWriter<byte>(16 * 1024);
        var problems = Write(buffer);
        var errors = problems.Where(d => d.Severity == Severity.Error).ToList();
        return errors.Count == 0
            ? buffer.WrittenSpan.ToArray()
            : Encoding.UTF8.GetBytes($"<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>{WebUtility.HtmlEncode(Path)}</title></head><body><h1>This page has errors</h1><pre>{WebUtility.HtmlEncode(string.Join('\n', errors))}</pre></body></html>\n");
    }
}

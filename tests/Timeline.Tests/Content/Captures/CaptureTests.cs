using System.IO.Compression;
using System.Text;

using Timeline.Content.Captures;

namespace Timeline.Tests.Content.Captures;

/// <summary>Captures as crawlers write them, and as someone would who wants to do harm.</summary>
public sealed class CaptureTests : IDisposable
{
    private const string Page = "https://herald.example/ferry";

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void The_only_page_is_taken_with_the_day_of_its_capture(bool packed)
    {
        var reading = Read(Warc(packed, Info, Response(Page, "<p>The ferry ran aground.", "text/html; charset=utf-8"), Response("https://herald.example/style.css", "p{}", "text/css"), Response("https://herald.example/gone", "no", "text/html", "404 Not Found")));
        Assert.Null(reading.Problem);
        Assert.Equal((Page, "2025-09-10", "<p>The ferry ran aground.", "text/html", "utf-8"),
            (reading.Page!.Address, reading.Page.Date, Encoding.UTF8.GetString(reading.Page.Bytes), reading.Page.MediaType, reading.Page.Charset));
    }

    [Fact]
    public void Codings_are_undone()
    {
        var body = Packed(Encoding.UTF8.GetBytes("<p>Packed and in pieces."));
        byte[] chunked = [.. Encoding.ASCII.GetBytes("5;x=y\r\n"), .. body[..5], .. Encoding.ASCII.GetBytes($"\r\n{body.Length - 5:X}\r\n"), .. body[5..], .. "\r\n0\r\n\r\n"u8];
        var head = Encoding.ASCII.GetBytes("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\nContent-Encoding: gzip\r\n\r\n");
        Assert.Equal("<p>Packed and in pieces.", Encoding.UTF8.GetString(Read(Warc(true, Record("response", Page, "application/http;msgtype=response", [.. head, .. chunked]))).Page!.Bytes));

        // As some tools write it: the fields of the wire, the body decoded.
        Assert.Equal("<p>Plain.", Encoding.UTF8.GetString(Read(Warc(false, Record("response", Page, "application/http", [.. head, .. "<p>Plain."u8]))).Page!.Bytes));
    }

    [Fact]
    public void Of_many_pages_one_is_named_or_all_are_listed()
    {
        var bytes = Warc(true, Response(Page, "one", "text/html"), Response(Page + "/2", "two", "text/html"), Response(Page + "/2", "two again", "text/html"));
        var many = Read(bytes);
        Assert.Null(many.Page);
        Assert.Contains($"more than one page; name one with --page:\n  {Page}\n  {Page}/2", many.Problem, StringComparison.Ordinal);
        Assert.Equal("two again", Encoding.UTF8.GetString(Read(bytes, Page + "/2#note").Page!.Bytes));
        Assert.Contains("no page 'https://other.example/'", Read(bytes, "https://other.example/").Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void An_archive_of_captures_is_read_by_its_list_of_pages()
    {
        var warc = Warc(true, Response(Page, "<p>Page", "text/html"), Response("https://ads.example/frame", "<p>Frame", "text/html"));
        var reading = Read(Wacz(("archive/data.warc.gz", warc), ("pages/pages.jsonl", Encoding.UTF8.GetBytes($$"""
            {"format":"json-pages-1.0","id":"pages"}
            {"url":"{{Page}}","ts":"2025-09-10T08:00:00Z"}
            no json
            """)), ("../../evil.txt", "x"u8.ToArray())), name: "c.wacz");
        Assert.Equal("<p>Page", Encoding.UTF8.GetString(reading.Page!.Bytes));
        Assert.Equal(["c.wacz"], Directory.GetFileSystemEntries(folder.Path).Select(Path.GetFileName));
        Assert.Contains("this is no capture", Read(Wacz(("x.txt", "x"u8.ToArray())), name: "c.wacz").Problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("hello")]
    [InlineData("WARC/1.0\r\nWARC-Type: response\r\n\r\n")]
    [InlineData("WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 99\r\n\r\nshort")]
    [InlineData("WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://a.example/\r\nContent-Type: application/http\r\nContent-Length: 5\r\n\r\nhello\r\n\r\n")]
    [InlineData("PK\u0003\u0004 not really")]
    [InlineData("\u001f\u008b not really")]
    public void What_is_none_is_told(string text) => Assert.NotNull(Read(Encoding.Latin1.GetBytes(text)).Problem);

    [Fact]
    public void A_page_that_swells_is_left()
    {
        var head = Encoding.ASCII.GetBytes("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\n\r\n");
        var bomb = Packed(new byte[80 * 1024 * 1024]);
        Assert.Contains("64 MB", Read(Warc(true, Record("response", Page, "application/http", [.. head, .. bomb]))).Problem, StringComparison.Ordinal);
        Assert.Contains("does not end", Read(Packed(new byte[10 * 1024 * 1024])).Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void A_damaged_capture_is_told_whatever_the_damage()
    {
        var body = Packed("<p>A page that was packed."u8.ToArray());
        byte[] sent = [.. "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: "u8, .. "gzip, br\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n"u8, .. body];
        byte[][] whole = [Warc(false, Info, Record("response", Page, "application/http", sent)), Warc(true, Response(Page, "x", "text/html")), Wacz(("archive/a.warc", Warc(false, Info)), ("pages/pages.jsonl", "{\"url\":1}"u8.ToArray()))];
        var random = new Random(12);
        for (var turn = 0; turn < 1_500; turn++)
        {
            var bytes = (byte[])whole[turn % whole.Length].Clone();
            for (var change = random.Next(1, 5); change > 0; change--)
            {
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            }

            var reading = Read(turn % 5 == 0 ? bytes[..random.Next(bytes.Length)] : bytes);
            Assert.True(reading.Page is null != reading.Problem is null);
        }
    }

    private const string Info = "WARC/1.0\r\nWARC-Type: warcinfo\r\nWARC-Date: 2025-09-10T08:00:00Z\r\nContent-Type: application/warc-fields\r\nContent-Length: 4\r\n\r\na: b\r\n\r\n";

    internal static byte[] Response(string address, string body, string type, string status = "200 OK") =>
        Record("response", address, "application/http; msgtype=response", Encoding.UTF8.GetBytes($"HTTP/1.1 {status}\r\nContent-Type: {type}\r\n\r\n{body}"));

    internal static byte[] Warc(bool packed, params object[] records) =>
        [.. records.Select(record => record as byte[] ?? Encoding.ASCII.GetBytes((string)record)).SelectMany(record => packed ? Packed(record) : record)];

    private static byte[] Record(string type, string address, string media, byte[] block) =>
        [.. Encoding.ASCII.GetBytes($"WARC/1.0\r\nWARC-Type: {type}\r\nWARC-Target-URI: {address}\r\nWARC-Date: 2025-09-10T08:00:00Z\r\nContent-Type: {media}\r\nContent-Length: {block.Length}\r\n\r\n"), .. block, .. "\r\n\r\n"u8];

    internal static byte[] Packed(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var packing = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            packing.Write(bytes);
        }

        return packed.ToArray();
    }

    private static byte[] Wacz(params (string Name, byte[] Bytes)[] entries)
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in entries)
            {
                using var entry = archive.CreateEntry(name).Open();
                entry.Write(content);
            }
        }

        return bytes.ToArray();
    }

    private CaptureReading Read(byte[] bytes, string? wanted = null, string name = "c.warc.gz") => CaptureFile.Read(folder.With(name, bytes)[name], wanted);
}

using System.Text;

namespace Timeline.Cli.Terminal;

/// <summary>A stream to a terminal that lets words through and no codes: see <see cref="PlainText"/>.</summary>
internal sealed class PlainWriter(TextWriter inner) : TextWriter
{
    /// <summary>The stream behind, for who colours what is plain already.</summary>
    public TextWriter Inner => inner;

    public override Encoding Encoding => inner.Encoding;

    public override void Write(char value) => inner.Write(PlainText.Lines(value.ToString()));

    public override void Write(char[] buffer, int index, int count) => inner.Write(PlainText.Lines(new string(buffer, index, count)));

    public override void Write(ReadOnlySpan<char> buffer) => inner.Write(PlainText.Lines(buffer.ToString()));

    public override void Write(string? value) => inner.Write(value is null ? null : PlainText.Lines(value));

    public override void Flush() => inner.Flush();
}

using System.Text;

using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Timeline.Site.Templates;

/// <summary>Text that is HTML already, so that it is printed as it is; operators and functions take it for its text.</summary>
internal sealed class Html : IScriptCustomBinaryOperation
{
    private readonly ReadOnlyMemory<byte> utf8;
    private string? text;

    public Html(string text) => this.text = text;

    public Html(ReadOnlyMemory<byte> utf8)
    {
        this.utf8 = utf8;
        IsUtf8 = true;
    }

    public bool IsUtf8 { get; }

    /// <summary>The bytes, where it came as bytes.</summary>
    public ReadOnlySpan<byte> Utf8 => utf8.Span;

    // Two threads may both decode; they store equal strings.
    public override string ToString() => text ??= Encoding.UTF8.GetString(utf8.Span);

    /// <summary>The text of a value that is HTML: one of these, or what <c>capture</c> has put aside; null for any other.</summary>
    public static string? TextOf(object? value) => value switch
    {
        Html html => html.ToString(),
        StringBuilderOutput captured => captured.ToString(),
        _ => null,
    };

    /// <summary>With the five characters escaped that mean something in HTML; the same string where there are none.</summary>
    public static string Escape(string text)
    {
        var special = text.AsSpan().IndexOfAny("&<>\"'");
        if (special < 0)
        {
            return text;
        }

        var escaped = new StringBuilder(text.Length + 32);
        var rest = text.AsSpan();
        for (; special >= 0; special = rest.IndexOfAny("&<>\"'"))
        {
            escaped.Append(rest[..special]).Append(rest[special] switch
            {
                '&' => "&amp;",
                '<' => "&lt;",
                '>' => "&gt;",
                '"' => "&quot;",
                _ => "&#39;",
            });
            rest = rest[(special + 1)..];
        }

        return escaped.Append(rest).ToString();
    }

    bool IScriptCustomBinaryOperation.TryEvaluate(
        TemplateContext context,
        SourceSpan span,
        ScriptBinaryOperator op,
        SourceSpan leftSpan,
        object? leftValue,
        SourceSpan rightSpan,
        object? rightValue,
        out object? result)
    {
        var (left, right) = (TextOf(leftValue) ?? leftValue, TextOf(rightValue) ?? rightValue);
        result = ScriptBinaryExpression.Evaluate(context, span, op, leftSpan, left, rightSpan, right);
        return true;
    }
}

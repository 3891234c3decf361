using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Timeline.Content.Extraction.Drafting;

/// <summary>What extraction needs of a source record: its date, its language, where its text lies.</summary>
public sealed record SourceHead(string? Issued, string? Language, string? Text)
{
    public static SourceHead None { get; } = new(null, null, null);

    /// <summary>Reads the top-level scalars of a record; a record that is no valid YAML gives what came before the fault.</summary>
    public static SourceHead Read(string yaml)
    {
        var head = None;
        try
        {
            var parser = new Parser(new StringReader(yaml));
            var depth = 0;
            string? key = null;
            while (parser.MoveNext())
            {
                depth += parser.Current is MappingStart or SequenceStart ? 1 : parser.Current is MappingEnd or SequenceEnd ? -1 : 0;
                if (parser.Current is not Scalar scalar || depth != 1)
                {
                    key = null;
                    continue;
                }

                head = key switch
                {
                    "issued" => head with { Issued = scalar.Value },
                    "language" => head with { Language = scalar.Value },
                    "text" => head with { Text = scalar.Value },
                    _ => head,
                };
                key = key is null ? scalar.Value : null;
            }
        }
        catch (YamlException)
        {
            // The build reports the fault with its place; here the rest is still of use.
        }

        return head;
    }
}

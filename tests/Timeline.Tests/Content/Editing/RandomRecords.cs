using System.Text;

namespace Timeline.Tests.Content.Editing;

/// <summary>Event files as people might write them: every way to write a value, comments in every place, blank lines, lists of every form.</summary>
internal sealed class RandomRecords(Random random)
{
    private static readonly string[] Words =
        ["the", "bridge", "was", "closed", "on", "a", "Monday", "it’s", "Brücke", "🎉", "שלום", "of", "1921", "and", "“reopened”", "port"];

    private readonly StringBuilder text = new();

    public string File()
    {
        if (Chance(4))
        {
            text.Append("# What this file is about\n\n");
        }

        if (Chance(2))
        {
            Record(0);
        }
        else
        {
            var count = random.Next(1, 4);
            for (var i = 0; i < count; i++)
            {
                text.Append("- ");
                Record(2, $"event-{i}");
                text.Append('\n', random.Next(2));
            }
        }

        return Chance(4) ? text.ToString().ReplaceLineEndings("\r\n") : Chance(4) ? text.ToString().TrimEnd('\n') : text.ToString();
    }

    private void Record(int indent, string? id = null)
    {
        var fields = new List<Action<int>> { i => Scalar("title", i), i => Line("date", "2025-09-10", i) };
        if (id is not null || Chance(2))
        {
            fields.Insert(0, i => Line("id", id ?? "an-event", i));
        }

        foreach (var name in new[] { "summary", "body", "lane", "note", "language" }.Where(_ => Chance(2)))
        {
            fields.Insert(random.Next(fields.Count + 1), i => Scalar(name, i));
        }

        foreach (var name in new[] { "people", "places", "related" }.Where(_ => Chance(2)))
        {
            fields.Insert(random.Next(fields.Count + 1), i => Terms(name, i));
        }

        if (Chance(2))
        {
            fields.Insert(random.Next(1, fields.Count + 1), i => Line("place", "{ title: \"A, b\", latitude: 1, longitude: 2 }", i));
        }

        if (!Chance(4))
        {
            fields.Insert(random.Next(1, fields.Count + 1), Citations);
        }

        Fields(fields, indent);
    }

    // The first of them stands where the text is.
    private void Fields(List<Action<int>> fields, int indent)
    {
        for (var i = 0; i < fields.Count; i++)
        {
            if (i > 0)
            {
                if (Chance(8))
                {
                    text.Append('\n');
                }

                if (Chance(6))
                {
                    text.Append(' ', indent).Append("# ").Append(Some(3)).Append('\n');
                }

                text.Append(' ', indent);
            }

            fields[i](indent);
        }
    }

    private void Citations(int indent)
    {
        text.Append("citations:");
        if (Chance(5))
        {
            text.Append(Chance(2) ? " https://example.org/one"
                : " [https://example.org/one, { source: minutes, quote: The bridge }]").Append(Comment()).Append('\n');
            return;
        }

        text.Append(Comment()).Append('\n');
        if (Chance(6))
        {
            text.Append(' ', indent + 2);
            Citation(indent + 2);
            return;
        }

        var (step, width) = (Chance(4) ? 0 : 2, Chance(6) ? 4 : 2);
        var count = random.Next(1, 4);
        for (var i = 0; i < count; i++)
        {
            if (Chance(6))
            {
                text.Append(' ', indent + step).Append("# about the next\n");
            }

            text.Append(' ', indent + step).Append('-').Append(' ', width - 1);
            if (Chance(6))
            {
                text.Append(Chance(2) ? "https://example.org/two"
                    : "{ source: minutes, quote: 'the ''bridge''' }").Append(Comment()).Append('\n');
            }
            else
            {
                Citation(indent + step + width);
            }

            if (Chance(8))
            {
                text.Append('\n');
            }
        }
    }

    private void Citation(int indent)
    {
        var fields = new List<Action<int>> { i => Line("source", "minutes", i), i => Scalar("quote", i) };
        if (Chance(2))
        {
            fields.Insert(random.Next(3), i => Line("locator", Chance(2) ? "{ paragraph: 3 }"
                : "\n" + new string(' ', i + 2) + "page: 4", i));
        }

        if (Chance(2))
        {
            fields.Insert(random.Next(3), i => Terms("supports", i));
        }

        Fields(fields, indent);
    }

    private void Terms(string name, int indent)
    {
        text.Append(name).Append(':');
        switch (random.Next(5))
        {
            case 0:
                text.Append(" one").Append(Comment()).Append('\n');
                break;
            case 1:
                text.Append(" [ one, \"two, three\" , 'four' ]").Append(Comment()).Append('\n');
                break;
            case 2:
                text.Append(" [\n").Append(' ', indent + 2).Append("one,").Append(Comment()).Append('\n').Append(' ',
                    indent + 2).Append("two").Append(Chance(2) ? "," : "")
                    .Append('\n').Append(' ', indent).Append("]\n");
                break;
            default:
                text.Append(Comment()).Append('\n');
                for (var i = random.Next(1, 4); i > 0; i--)
                {
                    text.Append(' ', indent + 2).Append("- term-").Append(i).Append(Comment()).Append('\n');
                }

                break;
        }
    }

    private void Line(string name, string value, int indent) =>
        text.Append(name).Append(':').Append(value[0] == '\n' ? "" : " ").Append(value).Append(indent < 0 ? "" : Comment()).Append('\n');

    private void Scalar(string name, int indent)
    {
        var inner = new string(' ', indent + random.Next(1, 5));
        text.Append(name).Append(':').Append(random.Next(10) switch
        {
            0 => $" {Some(3)}, {Some(2)}{Comment()}",
            1 => $" \"{Some(3)}: \\\"{Some(2)}\\\"\"{Comment()}",
            2 => $" '{Some(3)}: it''s {Some(2)}'{Comment()}",
            3 => $" |{(Chance(4) ? " # of text" : "")}\n{inner}{Some(5)}\n\n{inner}# {Some(4)}\n{inner}  {Some(3)}",
            4 => $" >-\n{inner}{Some(6)}\n{inner}{Some(6)}\n\n{inner}{Some(3)}",
            5 => $" |+\n{inner}{Some(5)}\n\n",
            6 => $" {Some(4)}\n{inner}{Some(4)}{Comment()}",
            7 => $" \"{Some(4)}\n{inner}{Some(4)}\"{Comment()}",
            8 => $"\n{inner}\"{Some(4)}\"{Comment()}",
            _ => $"{Comment()}",
        }).Append('\n');
    }

    private string Some(int words) => "So " + string.Join(' ', Enumerable.Range(0, words).Select(_ => Words[random.Next(Words.Length)]));

    private string Comment() => Chance(4) ? $"  # {Some(2)}" : "";

    private bool Chance(int oneIn) => random.Next(oneIn) == 0;
}

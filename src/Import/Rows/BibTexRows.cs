using System.Text;

namespace Timeline.Import.Rows;

/// <summary>BibTeX and BibLaTeX: each entry with its fields, its <c>type</c> and its <c>key</c>. <c>@string</c> is put in, TeX's letters become letters.</summary>
internal sealed class BibTexRows : IRowReader
{
    public string Name => "bibtex";

    public string Meaning => "a bibliography in BibTeX (.bib)";

    public bool Recognises(ImportFile file) => file.Extension is ".bib" or ".bibtex";

    public IEnumerable<YamlMap> Rows(ImportFile file, string? at, Complaints complaints) =>
        file.Text(complaints) is { } text ? new Scan(text, file, complaints).Entries() : [];

    private sealed class Scan(string text, ImportFile file, Complaints complaints)
    {
        private readonly Dictionary<string, string> strings = new(StringComparer.OrdinalIgnoreCase);
        private int at;

        public IEnumerable<YamlMap> Entries()
        {
            while (at < text.Length && (at = text.IndexOf('@', at)) >= 0)
            {
                var start = at++;
                var type = Word().ToLowerInvariant();
                Blanks();
                if (type is "comment" or "preamble" || at >= text.Length || text[at] is not ('{' or '('))
                {
                    continue;
                }

                at++;
                var row = type == "string" ? Definition() : Entry(type, Place(start));
                if (row is not null)
                {
                    yield return row;
                }
            }
        }

        private YamlMap? Definition()
        {
            foreach (var field in Fields())
            {
                strings[field.Key] = field.Value is YamlList names ? string.Join(" and ", names.Items.Cast<YamlScalar>().Select(name => name.Value))
                    : ((YamlScalar)field.Value).Value;
            }

            return null;
        }

        private YamlMap? Entry(string type, Location place)
        {
            Blanks();
            var from = at;
            while (at < text.Length && text[at] is not (',' or '}' or ')'))
            {
                at++;
            }

            var key = text[from..at].Trim();
            var entries = ImmutableArray.CreateBuilder<YamlEntry>();
            entries.Add(new("type", place, new YamlScalar(type, false, place)));
            entries.Add(new("key", place, new YamlScalar(key, false, place)));
            entries.AddRange(Fields().Where(field => field.Key is not ("type" or "key")));
            if (at >= text.Length)
            {
                complaints.Add(Codes.ImportMalformed, place, $"the entry '{key}' is never closed; its last field may hold more than " +
                    "it should");
            }

            at++;
            return new(entries.ToImmutable(), place);
        }

        private List<YamlEntry> Fields()
        {
            var fields = new List<YamlEntry>();
            while (true)
            {
                while (at < text.Length && (char.IsWhiteSpace(text[at]) || text[at] == ','))
                {
                    at++;
                }

                if (at >= text.Length || text[at] is '}' or ')')
                {
                    return fields;
                }

                var place = Place(at);
                var name = Word().ToLowerInvariant();
                Blanks();
                if (name.Length == 0 || at >= text.Length || text[at] != '=')
                {
                    at = name.Length == 0 ? at + 1 : at;
                    continue;
                }

                at++;
                var value = Value();
                if (fields.All(f => f.Key != name))
                {
                    fields.Add(new(name, place, Read(name, value, place)));
                }
                else
                {
                    complaints.Add(Codes.ImportGuess, place, $"the field '{name}' stands twice in one entry; the first is read");
                }
            }
        }

        // What biblatex takes as it stands (its manual, 2.1): addresses and dates, in which ~ is no blank.
        private YamlNode Read(string name, string value, Location place)
        {
            if (name is not ("author" or "editor"))
            {
                return new YamlScalar(name is "url" or "doi" or "eprint" || name.EndsWith("date", StringComparison.Ordinal)
                    ? TexText.Verbatim(value) : TexText.Plain(value), false, place);
            }

            var names = BibTexNames.Of(value, out var areMore);
            if (areMore)
            {
                complaints.Add(Codes.ImportGuess, place, $"'{name}' ends in 'and others', so not all of them are named");
            }

            return new YamlList([.. names.Select(person => new YamlScalar(person, false, place))], place);
        }

        // Pieces joined by #: {…}, "…", a number, or the name of a string.
        private string Value()
        {
            var value = new StringBuilder();
            do
            {
                at += at < text.Length && text[at] == '#' ? 1 : 0;
                Blanks();
                if (at >= text.Length)
                {
                    break;
                }

                if (text[at] is '{' or '"')
                {
                    value.Append(Delimited(text[at]));
                }
                else
                {
                    var word = Word();
                    value.Append(strings.GetValueOrDefault(word, word));
                    at += word.Length == 0 ? 1 : 0;
                }

                Blanks();
            }
            while (at < text.Length && text[at] == '#');
            return value.ToString();
        }

        private string Delimited(char opening)
        {
            var start = ++at;
            for (var depth = 0; at < text.Length; at++)
            {
                if (text[at] == '\\')
                {
                    at++;
                }
                else if (depth == 0 && text[at] == (opening == '{' ? '}' : '"'))
                {
                    break;
                }
                else
                {
                    depth += text[at] == '{' ? 1 : text[at] == '}' ? -1 : 0;
                }
            }

            at = Math.Min(at, text.Length);
            return text[start..Math.Min(at++, text.Length)];
        }

        private string Word()
        {
            Blanks();
            var from = at;
            while (at < text.Length && (char.IsLetterOrDigit(text[at]) || text[at] is '-' or '_' or ':' or '.' or '+' or '/'))
            {
                at++;
            }

            return text[from..at];
        }

        private void Blanks()
        {
            while (at < text.Length && char.IsWhiteSpace(text[at]))
            {
                at++;
            }
        }

        private Location Place(int offset)
        {
            var before = text.AsSpan(0, Math.Min(offset, text.Length));
            return new(file.Path, before.Count('\n') + 1, offset - before.LastIndexOf('\n'));
        }
    }
}

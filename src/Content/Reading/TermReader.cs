using System.Collections.Immutable;

using Timeline.Content.Diagnostics;
using Timeline.Content.Model;
using Timeline.Content.Yaml;

namespace Timeline.Content.Reading;

/// <summary>Hop 3 for the terms of an event, by facet.</summary>
internal sealed class TermReader(ImmutableArray<Facet> facets, Complaints complaints)
{
    private const int MostTerms = 200, MostOffered = 20;

    private static readonly char[] Joints = [',', ';', '|', '，', '、', '،'];

    public ImmutableDictionary<string, ImmutableArray<Term>> Read(FieldReader fields)
    {
        var found = ImmutableDictionary.CreateBuilder<string, ImmutableArray<Term>>(StringComparer.Ordinal);
        foreach (var facet in facets)
        {
            var terms = fields.Texts(facet.Id);
            if (terms is [var joined] && fields.Node(facet.Id) is YamlScalar)
            {
                Joined(facet, joined);
            }

            if (terms.Length > MostTerms)
            {
                complaints.Add(Codes.TooMany, terms[MostTerms].At,
                    $"the event has {terms.Length} {facet.Id}; at most {MostTerms} are read, because each event of a term shows " +
                        "all of its " +
                    "terms. Split the event, or keep what matters");
                terms = terms[..MostTerms];
            }

            if (!terms.IsEmpty)
            {
                found.Add(facet.Id, [.. terms.Select(t => TermOf(facet, t with { Text = fields.Plain(t, facet.Id) }))
                    .OfType<Term>().DistinctBy(t => (t.Id, t.Title))]);
            }
        }

        return found.ToImmutable();
    }

    // 'Washington, D.C.' is one place, so nothing is taken apart; who writes a list of one is not asked again.
    private void Joined(Facet facet, LocatedText written)
    {
        var parts = written.Text.Split(Joints, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length > 1 && facet.Declared(written.Text.Trim()) is null)
        {
            complaints.Add(Codes.JoinedTerms, written.At, $"'{Excerpt.Of(written.Text)}' is one term of {facet.Id}; if it is several, write a list: " +
                $"{facet.Id}: [{string.Join(", ", parts.Take(MostOffered).Select(Item))}{(parts.Length > MostOffered ? ", …" : "")}]; " +
                "if it is one, write it in brackets");
        }
    }

    private static string Item(string term) => term.AsSpan().ContainsAny("[]{}#&*!|>'\"%@`:") ? $"\"{term}\"" : term;

    private Term? TermOf(Facet facet, LocatedText written)
    {
        var text = written.Text.Trim();
        if (facet.Declared(text) is { } declared)
        {
            return new(declared, facet.TermTitles[declared]) { Written = text, At = written.At, IsDeclared = true };
        }

        var id = Ids.Problem(text) is null ? text : Ids.Slug(text);
        if (id.Length == 0)
        {
            complaints.Add(Codes.BadId, written.At,
                $"'{Excerpt.Of(text)}' cannot be a term of {facet.Id}: it has no letter or digit to make an address of; {Declare(facet)}");
            return null;
        }

        if (Ids.Problem(id) is { } problem)
        {
            complaints.Add(Codes.BadId, written.At, $"'{Excerpt.Of(text)}' cannot be a term of {facet.Id}: {problem}; or {Declare(facet)}");
            return null;
        }

        if (!facet.TermTitles.IsEmpty && Suggestion.For(text, facet.TermTitles.Keys.Concat(facet.TermTitles.Values)) is { } near)
        {
            complaints.Add(Codes.UndeclaredTerm, written.At,
                $"'{Excerpt.Of(text)}' is none of the declared {facet.Id}; did you mean '{near}'? If not, declare it beside the others");
        }

        return new(id, id == text ? text.Replace('-', ' ') : text) { Written = text, At = written.At };
    }

    private static string Declare(Facet facet) => $"declare it under 'facets: {facet.Id}: terms' with an id of its own";
}

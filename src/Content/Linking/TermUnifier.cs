using System.Collections.Immutable;
using System.Globalization;

using Timeline.Content.Diagnostics;
using Timeline.Content.Model;

namespace Timeline.Content.Linking;

/// <summary>
/// Makes one term of those that are written alike (<c>NATO</c>, <c>Nato</c>), and gives two addresses to those that are not but would
/// share one (<c>C++</c>, <c>C#</c>), with a word to the author either way.
/// </summary>
internal sealed class TermUnifier(ImmutableArray<Facet> facets, Complaints complaints)
{
    // Imported data can have thousands of spellings: nobody reads so many lines.
    private const int Told = 100;

    private readonly List<(Location At, string Message)> otherSpellings = [];

    /// <summary>The events, with terms as they are to be shown. An event whose terms were right already is the very same object.</summary>
    public ImmutableArray<Event> Unify(ImmutableArray<Event> events)
    {
        var changes = facets.ToDictionary(f => f.Id, f => ChangesOf(f, events), StringComparer.Ordinal);
        foreach (var (at, message) in otherSpellings.Take(Told))
        {
            complaints.Add(Codes.TermsAlike, at, message);
        }

        foreach (var (at, _) in otherSpellings.Skip(Told).Take(1))
        {
            var rest = (otherSpellings.Count - Told).ToString("N0", CultureInfo.InvariantCulture);
            complaints.Add(Codes.TermsAlike, at,
                $"{rest} more spellings of terms are taken for others, from this one on: only the first {Told} are told one by one");
        }

        return changes.Values.All(c => c.Count == 0) ? events : [.. events.Select(e => Changed(e, changes))];
    }

    private static Event Changed(Event e, Dictionary<string, Dictionary<string, Term>> changes)
    {
        var facets = e.Facets;
        foreach (var (facet, terms) in e.Facets)
        {
            if (changes.TryGetValue(facet, out var own) && terms.Any(t => own.ContainsKey(t.Written)))
            {
                facets = facets.SetItem(facet, [.. terms.Select(t => own.GetValueOrDefault(t.Written, t)).DistinctBy(t => t.Id)]);
            }
        }

        return facets == e.Facets ? e : e with { Facets = facets };
    }

    // What is written → the term it is, where that is another than its event says by itself.
    private Dictionary<string, Term> ChangesOf(Facet facet, ImmutableArray<Event> events)
    {
        var written = FirstOfEach(facet, events);
        var changes = new Dictionary<string, Term>(StringComparer.Ordinal);
        if (written.Count < 2)
        {
            return changes;
        }

        var terms = written
            .GroupBy(t => t.IsDeclared ? "\0" + t.Id : Ids.Folded(t.Written), StringComparer.Ordinal)
            .Select(alike => Best(facet, [.. alike], changes))
            .ToList();
        var taken = new Dictionary<string, Term>(StringComparer.OrdinalIgnoreCase);
        var surestFirst = terms
            .OrderByDescending(t => t.Term.IsDeclared)
            .ThenByDescending(t => t.Term.Id == t.Term.Written)
            .ThenBy(t => t.Term.Written, StringComparer.Ordinal);
        foreach (var (term, alike) in surestFirst)
        {
            if (taken.TryAdd(term.Id, term))
            {
                continue;
            }

            var free = FreeId(term.Id, taken);
            complaints.Add(Codes.TermsAlike, term.At,
                $"{facet.Id}: '{term.Written}' and '{taken[term.Id].Written}' would share the address '{term.Id}', so this one gets " +
                    $"'{free}'; " +
                $"declare both under 'facets: {facet.Id}: terms' with ids of your own, such as '{free}: {term.Written}'");
            taken.Add(free, term);
            foreach (var spelling in alike)
            {
                changes[spelling] = term with { Id = free };
            }
        }

        return changes;
    }

    // Each spelling once, published events first, so that no draft decides how a term is called; then the order of files. There are far
    // fewer spellings than events, so these are what is sorted.
    private static List<Term> FirstOfEach(Facet facet, ImmutableArray<Event> events)
    {
        var first = new Dictionary<string, (bool IsHeldBack, Location At, int Place, Term Term)>(StringComparer.Ordinal);
        var place = 0;
        foreach (var e in events)
        {
            var isHeldBack = e.IsHeldBack();
            foreach (var term in e.Facets.GetValueOrDefault(facet.Id, []))
            {
                place++;
                if (!first.TryGetValue(term.Written, out var other)
                    || (isHeldBack == other.IsHeldBack ? e.At.CompareTo(other.At) < 0 : other.IsHeldBack))
                {
                    first[term.Written] = (isHeldBack, e.At, place, term);
                }
            }
        }

        return [.. first.Values.OrderBy(f => f.IsHeldBack).ThenBy(f => f.At).ThenBy(f => f.Place).Select(f => f.Term)];
    }

    // One of the spellings of a term; all others become it. Words are better to read than an id made of them.
    private (Term Term, ImmutableArray<string> Written) Best(Facet facet, ImmutableArray<Term> spellings, Dictionary<string, Term> changes)
    {
        var best = spellings.FirstOrDefault(t => Ids.Slug(t.Written) != t.Written) ?? spellings[0];
        foreach (var other in spellings.Where(t => t != best))
        {
            if ((other.Id, other.Title) != (best.Id, best.Title))
            {
                changes[other.Written] = best;
            }

            // An id beside the words it is made of is one of two ways to write a term; a mere difference in case is a slip.
            if (!best.IsDeclared && (Ids.Slug(other.Written) != other.Written
                || string.Equals(other.Written, best.Written, StringComparison.OrdinalIgnoreCase)))
            {
                otherSpellings.Add((other.At,
                    $"{facet.Id}: '{other.Written}' is taken for '{best.Written}' at {best.At}, which differs in case, " +
                    "hyphens or composition only; write it one way"));
            }
        }

        return (best, [.. spellings.Select(t => t.Written)]);
    }

    private static string FreeId(string id, Dictionary<string, Term> taken)
    {
        for (var n = 2; ; n++)
        {
            var free = string.Create(CultureInfo.InvariantCulture, $"{id}-{n}");
            if (!taken.ContainsKey(free))
            {
                return free;
            }
        }
    }
}

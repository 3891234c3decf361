using System.Collections.Immutable;
using System.IO.Hashing;
using System.Runtime.InteropServices;

using Timeline.Content;
using Timeline.Content.Sources;
using Timeline.Content.Yaml;
using Timeline.Edtf;

namespace Timeline.Site.Incremental;

/// <summary>Two keys of an event, by its values and not by its file.</summary>
/// <param name="Words">Another where its words are, as <see cref="ReadLog"/> calls them; files that read them depend on it.</param>
/// <param name="Shape">Another where anything else of it is; every file depends on that of all events.</param>
internal readonly record struct EventKeys(UInt128 Words, UInt128 Shape)
{
    public static EventKeys Of(LinkedEvent e)
    {
        var (words, shape) = (new Key(), new Key());
        words.AddWords(e.Event);
        shape.AddShape(e);
        return new(words.Value, shape.Value);
    }

    /// <summary>A hash of values in order, each so that it cannot run into the next.</summary>
    internal sealed class Key
    {
        private readonly XxHash128 hash = new();

        public UInt128 Value => hash.GetCurrentHashAsUInt128();

        public void Add(string? text)
        {
            Add(text?.Length ?? -1);
            hash.Append(MemoryMarshal.AsBytes(text.AsSpan()));
        }

        public void Add(long number) => hash.Append(MemoryMarshal.AsBytes(new ReadOnlySpan<long>(in number)));

        public void AddKey(UInt128 other)
        {
            Add((long)(ulong)other);
            Add((long)(ulong)(other >> 64));
        }

        public void AddWords(Event e)
        {
            Add(e.At);
            Add(e.Title);
            Add(e.Summary);
            Add(e.Body);
            Add(e.Note);
            Each(e.OtherTexts, Add);
            Each(e.Citations, citation =>
            {
                Add(citation.At);
                Add(citation.Quote);
            });
        }

        public void AddShape(LinkedEvent linked)
        {
            var e = linked.Event;
            Add(e.Id);
            Add(e.Date);
            Add(e.Facets.Count);
            foreach (var (facet, terms) in e.Facets.OrderBy(f => f.Key, StringComparer.Ordinal))
            {
                Add(facet);
                Each(terms, Add);
            }

            Add(e.Lane);
            Add(e.Importance);
            Add(e.Order ?? long.MinValue);
            Add(e.Added);
            Add((int)e.Status);
            Add(e.Publish?.ToUnixTimeTicks() ?? long.MinValue);
            Each(e.Citations, Add);
            Each(e.Dates, Add);
            Each(e.Aliases, alias => Add(alias.Id));
            Each(e.Related, related => Add(related.Id));
            Each(e.Media, Add);
            Each(e.Links, link =>
            {
                Add(link.Title);
                Add(link.Url);
                Add(link.Extra);
            });
            Each(e.Corrections, correction =>
            {
                Add(correction.Date);
                Add(correction.What);
                Add(correction.Why);
                Add(correction.Extra);
            });
            Add(e.Place);
            Add(e.Language);
            Each(e.Untranslated, Add);
            Add(e.Extra);
            // The verdicts follow from this and from the sources; the numbers from where notes stand in the texts.
            Each(linked.Evidence, evidence =>
            {
                Add(evidence.Number);
                Add(evidence.Citation.Id);
                Add(evidence.Source.Id);
                Add((int)evidence.Result.Verdict);
                Add(evidence.Date?.Word);
            });
        }

        private void Each<T>(ImmutableArray<T> items, Action<T> add)
        {
            Add(items.Length);
            foreach (var item in items)
            {
                add(item);
            }
        }

        private void Add(Location at)
        {
            Add(at.Path);
            Add(at.Line);
            Add(at.Column);
        }

        private void Add(LocatedText? text)
        {
            Add(text?.Text);
            if (text is not null)
            {
                Add(text.At);
                Add(text.LinesAreTheFiles ? 1 : 0);
            }
        }

        private void Add(DatedText? date)
        {
            Add(date?.Value.ToString());
            if (date is not null)
            {
                Add(date.YearInferred ? 1 : 0);
                Add(date.Written?.Calendar);
                Add(date.Written?.ToString());
                Add(date.Note);
            }
        }

        private void Add(Term term)
        {
            Add(term.Id);
            Add(term.Title);
            Add(term.Written);
            Add(term.IsDeclared ? 1 : 0);
        }

        private void Add(CompetingDate date)
        {
            Add(date.Date);
            Each(date.Citations, citation => Add(citation.Id));
            Add(date.Note);
            Add(date.Extra);
        }

        private void Add(Citation citation)
        {
            Add(citation.Id);
            Add(citation.Source.Id);
            Add(citation.Inline);
            Add(citation.Quote?.Text);
            Add(citation.Prefix);
            Add(citation.Suffix);
            Add(citation.Locator);
            Add(citation.LocatorText);
            Each(citation.Supports, Add);
            Add(citation.Note);
            Add(citation.Extra);
        }

        private void Add(Locator? locator)
        {
            Add(locator is null ? 0 : 1);
            Add(locator?.Page);
            Add(locator?.Paragraph ?? -1);
            Add(locator?.Line ?? -1);
            Add(locator?.Section);
            Add(locator?.Timecode);
            Add(locator?.Speaker);
            Add(locator?.Cell);
        }

        // Written inside a citation; its place too, which its page tells.
        private void Add(Source? source)
        {
            Add(source?.Id);
            if (source is null)
            {
                return;
            }

            Add(source.At);
            Add(source.Type);
            Add(source.Title);
            Each(source.Authors, Add);
            Add(source.ContainerTitle);
            Add(source.Publisher);
            Add(source.Issued);
            Add(source.Language);
            Add(source.Url);
            Add(source.Archive?.Url);
            Add(source.Archive?.Date);
            Add(source.Archive is null ? 0 : 1);
            Add(source.Accessed);
            Add(source.Text?.Id);
            Add(source.Fingerprint?.Id);
            Add(source.Sha256);
            Add(source.Tier);
            Add((int)source.Publish);
            Add(source.Note);
            Each(source.Details, detail =>
            {
                Add(detail.Key);
                Add(detail.Value);
            });
            Add(source.IsAddressOnly ? 1 : 0);
            Add(source.Extra);
        }

        private void Add(Media media)
        {
            Add(media.File);
            Add(media.Url);
            Add(media.Alt);
            Add(media.Caption);
            Add(media.Credit);
            Add(media.Thumbnail?.Id);
            Add(media.Captions?.Id);
            Add(media.Embed);
            Add(media.Extra);
        }

        private void Add(Place? place)
        {
            Add(place is null ? 0 : 1);
            if (place is not null)
            {
                Add(place.Title);
                Add(BitConverter.DoubleToInt64Bits(place.Latitude));
                Add(BitConverter.DoubleToInt64Bits(place.Longitude));
                Add(place.Extra);
            }
        }

        private void Add(YamlNode? node)
        {
            switch (node)
            {
                case YamlScalar scalar:
                    Add(scalar.IsPlain ? 1 : 2);
                    Add(scalar.Value);
                    break;
                case YamlList list:
                    Add(3);
                    Each(list.Items, Add);
                    break;
                case YamlMap map:
                    Add(4);
                    Each(map.Entries, entry =>
                    {
                        Add(entry.Key);
                        Add(entry.Value);
                    });
                    break;
                default:
                    Add(0);
                    break;
            }
        }
    }
}

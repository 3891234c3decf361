using Timeline.Content.Diagnostics;
using Timeline.Content.Editing;
using Timeline.Content.Input;
using Timeline.Content.Model;
using Timeline.Content.Reading;

namespace Timeline.Tests.Content.Editing;

public sealed class FieldPlacesTests
{
    private const string Text = """
        # a comment
        - headline: One
          date: 1921
          citations:
            - source: minutes
              quote: "The bridge"
            - https://example.org/
          people: [a, b]
        - id: two
          summary: |
            Some words.
        """;

    private static readonly FieldPlaces Places = new(new TextFile("events/a.yml", Text), FieldTables.Event,
        new([KeyValuePair.Create("title", "headline")]));

    [Theory]
    [InlineData(2, 13, "0: title")]
    [InlineData(2, 3, "0: ")] // where the record begins it is told what it lacks
    [InlineData(3, 9, "0: date")]
    [InlineData(5, 7, "0: citations/0")]
    [InlineData(5, 15, "0: citations/0/source")]
    [InlineData(6, 20, "0: citations/0/quote")]
    [InlineData(7, 7, "0: citations/1")]
    [InlineData(8, 15, "0: people/1")]
    [InlineData(11, 5, "1: summary")]
    [InlineData(1, 1, "")]
    [InlineData(0, 0, "")]
    public void A_place_is_in_the_field_that_last_began_before_it(int line, int column, string field)
    {
        var found = Places.At(new Location("events/a.yml", line, column));
        Assert.Equal(field, found is var (record, path) ? $"{record}: {path}" : "");
    }
}

using System.Globalization;

using Timeline.Content.Diagnostics;
using Timeline.Content.Model;

namespace Timeline.Content.Reading;

/// <summary>How much an event matters, in the five steps that pages know: as written, or from the site's own scale.</summary>
internal static class ImportanceReader
{
    private const int Middle = 3;

    public static int Read(FieldReader fields, ImportanceScale? scale, Complaints complaints)
    {
        if (fields.Located("importance") is not { } written)
        {
            return Middle;
        }

        var text = written.Text.Trim();
        if ((scale is null ? Step(text) : scale.Step(text)) is { } step)
        {
            return step;
        }

        var shown = Excerpt.Of(text);
        if (scale is null)
        {
            complaints.Add(Codes.BadNumber, written.At, $"'importance' is a whole number from 1 to 5, not '{shown}'; a scale of your own " +
                "is set by 'importance:' in timeline.yml");
            return Middle;
        }

        var near = Suggestion.For(text, scale.Words) is { } meant ? $"; did you mean '{meant}'?" : "";
        complaints.Add(scale.Words.IsEmpty ? Codes.BadNumber : Codes.WrongChoice, written.At,
            $"'importance' is {scale}, as the settings say, not '{shown}'{near}");
        return Middle;
    }

    private static int? Step(string text) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var step) && step is >= 1 and <= 5 ? step : null;
}

using Timeline.Content.Model;

namespace Timeline.Content.Reading;

/// <summary>Hop 3 for where something is: two numbers, neither of which says anything without the other.</summary>
internal static class PlaceReader
{
    /// <summary>Null where neither is written; one that is missing or wrong is complained of.</summary>
    public static Place? Read(FieldReader fields, string? title)
    {
        if (fields.Node("latitude") is null && fields.Node("longitude") is null)
        {
            return null;
        }

        _ = (fields.RequiredText("latitude"), fields.RequiredText("longitude"));
        return fields.Number("latitude", -90, 90) is { } latitude && fields.Number("longitude", -180, 180) is { } longitude
            ? new(title, latitude, longitude)
            : null;
    }
}

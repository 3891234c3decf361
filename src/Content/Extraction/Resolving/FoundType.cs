namespace Timeline.Content.Extraction.Resolving;

/// <summary>The four kinds of temporal expression TIMEX3 knows; names are printed in capitals.</summary>
public enum FoundType
{
    Date,
    Time,
    Duration,
    Set,
}

namespace Timeline.Scriban.Running;

/// <summary>What stands behind a dot: members of maps, and the properties every list, string, date and time span has.</summary>
internal static class Members
{
    /// <summary>A member that really exists.</summary>
    public static bool TryGet(Value target, string name, out Value value)
    {
        switch (target.Reference)
        {
            case IDataList list:
                return TryGet(list, name, out value);
            case IDataMap map:
                return map.TryGet(name, out value);
        }

        value = target.Kind switch
        {
            ValueKind.String when name is "size" or "length" => target.AsString!.Length,
            ValueKind.Date => OfDate(target.AsDate, name),
            ValueKind.TimeSpan => OfTimeSpan(target.AsTimeSpan, name),
            _ => Value.Undefined,
        };
        return !value.IsUndefined;
    }

    /// <summary>A member, or null.</summary>
    public static Value Get(Value target, string name) => TryGet(target, name, out var value) ? value : default;

    /// <summary>`.empty?`: whether a list, object or string has nothing in it.</summary>
    public static bool IsEmpty(Value value) => value.Reference switch
    {
        null => true,
        IDataList list => list.Count == 0,
        IDataMap map => !map.Names.Any(),
        _ => value.AsString is { Length: 0 },
    };

    private static bool TryGet(IDataList list, string name, out Value value)
    {
        if (list is ScriptList { Properties: { } properties } && properties.TryGet(name, out value))
        {
            return true;
        }

        // A host list may carry members too.
        if (list is IDataMap map && map.TryGet(name, out value))
        {
            return true;
        }

        value = name == "size" ? list.Count : default;
        return name == "size";
    }

    private static Value OfDate(DateTimeOffset date, string name) => name switch
    {
        "year" => date.Year,
        "month" => date.Month,
        "day" => date.Day,
        "day_of_year" => date.DayOfYear,
        "hour" => date.Hour,
        "minute" => date.Minute,
        "second" => date.Second,
        "millisecond" => date.Millisecond,
        _ => Value.Undefined,
    };

    private static Value OfTimeSpan(TimeSpan span, string name) => name switch
    {
        "days" => span.Days,
        "hours" => span.Hours,
        "minutes" => span.Minutes,
        "seconds" => span.Seconds,
        "milliseconds" => span.Milliseconds,
        "total_days" => span.TotalDays,
        "total_hours" => span.TotalHours,
        "total_minutes" => span.TotalMinutes,
        "total_seconds" => span.TotalSeconds,
        "total_milliseconds" => span.TotalMilliseconds,
        _ => Value.Undefined,
    };
}

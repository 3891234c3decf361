namespace Timeline.Content.Extraction.Matching;

/// <summary>What the words before a date make of it. Rule files use these names in lower case.</summary>
internal enum Bound
{
    None,

    /// <summary>"about 1650": the date, roughly.</summary>
    Near,

    /// <summary>"before 1914": a day earlier than it begins.</summary>
    Before,

    /// <summary>"by June", "no later than 1996": its last day at the latest.</summary>
    NotAfter,

    /// <summary>"until 1990": something ended then.</summary>
    Until,

    /// <summary>"after 1990": a day later than it ends.</summary>
    After,

    /// <summary>"not before 1990": its first day at the earliest.</summary>
    NotBefore,

    /// <summary>"since 1990", "from May": something began then.</summary>
    Since,

    /// <summary>Dutch "gepland voor vrijdag": meant for that day.</summary>
    For,

    /// <summary>"between 995 and 1010": a day from the one to the other.</summary>
    Between,
}

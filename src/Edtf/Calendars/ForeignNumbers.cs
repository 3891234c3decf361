namespace Timeline.Edtf;

/// <summary>Year, month and day in some calendar, and under which number the phrases have the month's name.</summary>
internal readonly record struct ForeignNumbers(int Year, int? Month, int? Day, string MonthName);

using Timeline.Content.Extraction.Written;

namespace Timeline.Import.Mappings;

/// <summary>How the dates of a file are written: what the mapping says, and the order of day and month where a column shows it.</summary>
internal sealed record DateForms(WrittenForm Form);

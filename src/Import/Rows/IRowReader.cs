namespace Timeline.Import.Rows;

/// <summary>
/// One way in which tools write many records: each becomes a map of what it says, with the place of every part, whatever the names mean.
/// </summary>
internal interface IRowReader
{
    /// <summary>The word for <c>--format</c> and <c>format:</c>.</summary>
    string Name { get; }

    /// <summary>What the command line's help says of it.</summary>
    string Meaning { get; }

    /// <summary>Whether each file is a record of many, so that a folder of them is one import.</summary>
    bool IsRecordPerFile => false;

    /// <summary>Whether a file looks like it, by its name and first bytes.</summary>
    bool Recognises(ImportFile file);

    /// <summary>
    /// The records in the file's order, made as they are asked for. What is wrong is a complaint at its place; the other records come all the
    /// same.
    /// </summary>
    /// <param name="file">The file.</param>
    /// <param name="at">Where in it the records are (a path such as <c>timeline.date</c>, or a sheet's name); null for where they seem to be.</param>
    /// <param name="complaints">Where errors go.</param>
    IEnumerable<YamlMap> Rows(ImportFile file, string? at, Complaints complaints);
}

using System.Globalization;

namespace Timeline.Import.Rows;

/// <summary>Rows of a table under the names of its columns.</summary>
internal static class TableColumns
{
    /// <summary>Two columns of one name are told apart by a number; one without a name is called by its letter, as spreadsheets do.</summary>
    public static string[] Names(string[] cells, string path, int line, Complaints complaints)
    {
        var names = new string[cells.Length];
        var taken = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < cells.Length; i++)
        {
            var name = cells[i].Trim().TrimStart('\uFEFF');
            names[i] = name.Length == 0 ? "column " + Letters(i) : name;
            for (var n = 2; !taken.Add(names[i]); n++)
            {
                names[i] = string.Create(CultureInfo.InvariantCulture, $"{name} ({n})");
            }

            if (name.Length > 0 && names[i] != name)
            {
                complaints.Add(Codes.ImportGuess, new(path, line, i + 1), $"two columns are called '{name}'; this one is called '{names[i]}' here");
            }
        }

        return names;
    }

    public static YamlMap Row(string[] names, string[] cells, Location at, Complaints complaints)
    {
        var entries = ImmutableArray.CreateBuilder<YamlEntry>(names.Length);
        for (var i = 0; i < cells.Length; i++)
        {
            var place = at with { Column = i + 1 };
            if (i < names.Length)
            {
                entries.Add(new(names[i], place, new YamlScalar(cells[i], IsPlain: false, place)));
            }
            else if (!string.IsNullOrWhiteSpace(cells[i]))
            {
                complaints.Add(Codes.ImportMalformed, place, string.Create(CultureInfo.InvariantCulture,
                    $"the row has {cells.Length} cells and the table {names.Length} columns; what is beyond is left out. Quote cells that hold the separator"));
                break;
            }
        }

        return new(entries.ToImmutable(), at);
    }

    private static string Letters(int column) => column < 26 ? ((char)('A' + column)).ToString() : Letters((column / 26) - 1) + Letters(column % 26);
}

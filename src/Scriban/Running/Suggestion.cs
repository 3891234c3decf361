using Timeline.Scriban.Builtins;

namespace Timeline.Scriban.Running;

/// <summary>"Did you mean": the name that is there and nearest to the one a template asks for, as the end of a message.</summary>
internal static class Suggestion
{
    /// <summary>For a variable or function; a builtin that was asked for without its group is named with it.</summary>
    public static string ForGlobal(Run run, string name)
    {
        var functions = run.Options.Functions is FunctionTable table ? table.Select(pair => pair.Key) : [];
        string[] known = [.. run.Options.Globals.Names, .. functions, .. run.AssignedNames, .. BuiltinTable.Names];
        var grouped = BuiltinTable.Names.FirstOrDefault(group => BuiltinTable.Find(group).Reference is Namespace members && members.TryGet(name, out _));
        return Clause(Nearest(name, known) ?? (grouped is null ? null : $"{grouped}.{name}"));
    }

    /// <summary>For a member of a group of functions.</summary>
    public static string ForMember(Namespace group, string described, string name) =>
        Clause(Nearest(name, group.Names) is { } nearest ? described[..^name.Length] + nearest : null);

    public static string ForLocal(LocalLayout layout, string name) => Clause(Nearest(name, layout.Names.Where(other => other != name)));

    private static string Clause(string? suggestion) => suggestion is null ? "" : $"; did you mean `{suggestion}`?";

    // Near enough to be a slip: a third of the letters. The first in order of the alphabet, so that the message is the same on every run.
    private static string? Nearest(string name, IEnumerable<string> known) => name.Length > 100 ? null : known
        .Where(candidate => Math.Abs(candidate.Length - name.Length) <= (name.Length / 3) + 1)
        .Select(candidate => (Name: candidate, Distance: Distance(name, candidate)))
        .Where(candidate => candidate.Distance <= Math.Max(1, name.Length / 3) && candidate.Distance < candidate.Name.Length)
        .OrderBy(candidate => candidate.Distance)
        .ThenBy(candidate => candidate.Name, StringComparer.Ordinal)
        .Select(candidate => candidate.Name)
        .FirstOrDefault();

    // Letters to put in, take out, change, or swap with the next.
    private static int Distance(string from, string to)
    {
        var rows = new int[from.Length + 1, to.Length + 1];
        for (var i = 0; i <= from.Length; i++)
        {
            for (var j = 0; j <= to.Length; j++)
            {
                rows[i, j] = i == 0 ? j : j == 0 ? i
                    : Math.Min(Math.Min(rows[i - 1, j], rows[i, j - 1]) + 1, rows[i - 1, j - 1] + (AreSame(from[i - 1], to[j - 1]) ? 0 : 1));
                if (i > 1 && j > 1 && AreSame(from[i - 1], to[j - 2]) && AreSame(from[i - 2], to[j - 1]))
                {
                    rows[i, j] = Math.Min(rows[i, j], rows[i - 2, j - 2] + 1);
                }
            }
        }

        return rows[from.Length, to.Length];
    }

    private static bool AreSame(char one, char other) => char.ToLowerInvariant(one) == char.ToLowerInvariant(other);
}

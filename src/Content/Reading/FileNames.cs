using Timeline.Content.Diagnostics;
using Timeline.Content.Model;

namespace Timeline.Content.Reading;

/// <summary>Ids of records that have none of their own: their file's name, or what can be made of it.</summary>
internal static class FileNames
{
    /// <param name="name">The file's name without its extension.</param>
    /// <param name="what">The kind of record, for messages.</param>
    /// <param name="at">Where to complain.</param>
    /// <param name="complaints">Where errors go.</param>
    public static string? Id(string name, string what, Location at, Complaints complaints)
    {
        if (Ids.Problem(name) is not { } problem)
        {
            return name;
        }

        if (Ids.Slug(name) is { Length: > 0 } slug && Ids.Problem(slug) is null)
        {
            complaints.Add(Codes.MadeId, at, $"the {what} has no 'id', and its file's name is none ({problem}), so its address is " +
                $"made of it: '{slug}'; rename the file so{(what == "page" ? "" : $", or write 'id: {slug}',")} and the address will stay");
            return slug;
        }

        complaints.Add(Codes.BadId, at, $"the {what} has no 'id', and its file name cannot serve: {problem}");
        return null;
    }
}

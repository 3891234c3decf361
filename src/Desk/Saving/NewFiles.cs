using Timeline.Content.Model;

namespace Timeline.Desk.Saving;

/// <summary>How new files may be called: as ids are, so that the site can be checked out on every system.</summary>
internal static class NewFiles
{
    /// <summary>What is wrong with the path of a file that is to be made, or null. It is a path of the site already.</summary>
    public static string? Problem(string path)
    {
        var names = path.Split('/')[1..];
        names[^1] = Path.GetFileNameWithoutExtension(names[^1]);
        return names.Where(name => name != "_directory").Select(Ids.Problem).FirstOrDefault(problem => problem is not null);
    }
}

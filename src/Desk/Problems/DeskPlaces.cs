using System.Globalization;

using Timeline.Content;
using Timeline.Content.Input;
using Timeline.Desk.Asking;
using Timeline.Desk.Events;

namespace Timeline.Desk.Problems;

/// <summary>Where in the desk an author mends something: the field of an event's form, the reader, or the text of the file.</summary>
internal sealed class DeskPlaces(DeskContext context, Library? library)
{
    /// <summary>The ways to the diagnostics of one file, in their order; null where the desk does not open the file.</summary>
    public IEnumerable<(ToldDiagnostic Told, string? Href)> Of(string path, IReadOnlyList<Diagnostic> found)
    {
        var role = ContentFolder.RoleOf(path, context.Folders.InputFolder, context.Folders.SeedsFolder);
        if (library?.Sources.FirstOrDefault(s => s.Source.Text?.Id == path || s.Source.Fingerprint?.Id == path) is { } source)
        {
            return found.Select(d => (ToldDiagnostic.Of(d), (string?)Reader(source.Id)));
        }

        if (role is null or FileRole.Asset or FileRole.Text)
        {
            return found.Select(d => (ToldDiagnostic.Of(d), (string?)null));
        }

        var told = role == FileRole.Events && library is not null && TextOf(path) is { } text ? FileCheck.Told(found, new(path, text), library.Settings)
            : [.. found.Select(ToldDiagnostic.Of)];
        return told.Select(d => (d, (string?)Form(path, d)));
    }

    public static string Reader(string source) => "reader?source=" + Uri.EscapeDataString(source);

    public static string Event(string path, string id, int line) =>
        Record(path, line) + "&event=" + Uri.EscapeDataString(id);

    public static string Record(string path, int line) =>
        string.Create(CultureInfo.InvariantCulture, $"event?path={Uri.EscapeDataString(path)}&line={line}");

    private static string Form(string path, ToldDiagnostic found) => Record(path, found.Line)
        + (found.Event is { } index ? string.Create(CultureInfo.InvariantCulture, $"&event={index}") : "")
        + (found.Field is { Count: > 0 } field ? "&field=" + Uri.EscapeDataString(string.Join('/', field)) : "");

    private string? TextOf(string path)
    {
        try
        {
            return File.ReadAllText(LibraryReader.FullPath(context.Folders, path));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}

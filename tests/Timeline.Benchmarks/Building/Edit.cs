using System.Globalization;

namespace Timeline.Benchmarks.Building;

/// <summary>One change of a site's content or theme, which a page must then show.</summary>
/// <param name="Name">What was done, in the table.</param>
/// <param name="Path">The file that changes, below the site's folder.</param>
/// <param name="Shown">A page that shows it.</param>
/// <param name="Change">The file's text and a word → its text with that word in it.</param>
internal sealed record Edit(string Name, string Path, string Shown, Func<string, string, string> Change)
{
    private const string EventTemplate = "theme/pages/event.html";

    /// <summary>The edits of one round, each of other events than those of the round before.</summary>
    public static Edit[] Of(int events, int round)
    {
        var (id, titled) = (MadeEvents.IdOf(events / 2 + round), MadeEvents.IdOf(events / 3 + round));
        var source = string.Create(CultureInfo.InvariantCulture, $"src-{1 + round % Math.Max(1, events / 10):00000}");
        return
        [
            new("one body edited", $"input/events/{id}.yml", $"events/{id}/index.html", (text, word) => $"{text}\n  {word}\n"),
            new("one title edited", $"input/events/{titled}.yml", $"events/{titled}/index.html", Title),
            new("one source edited", $"seeds/{source}.yml", $"sources/{source}/index.html", (text, word) => text.Replace("\ntitle: \"", $"\ntitle: \"{word} ", StringComparison.Ordinal)),
            new("one template edited", EventTemplate, $"events/{id}/index.html", (text, word) => $"{text}<p>{word}</p>\n"),
        ];
    }

    /// <summary>The same edit of a body, in Hugo's folder.</summary>
    public static Edit InHugo(int events, int round)
    {
        var id = MadeEvents.IdOf(events / 2 + round);
        return new("one body edited", $"content/events/{id}.md", $"events/{id}/index.html", (text, word) => $"{text}\n{word}\n");
    }

    /// <summary>Makes the change, builds, and looks whether the page shows it. The change stays.</summary>
    public Run Measure(string site, string output, string word, Func<Run> build)
    {
        var file = System.IO.Path.Combine(site, Path);
        var isNew = !File.Exists(file);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(file)!);
        // A site's first own template is the theme's, changed.
        File.WriteAllText(file, Change(File.ReadAllText(isNew ? System.IO.Path.Combine(Repository.Root, Path) : file), word));
        var run = build();
        var page = System.IO.Path.Combine(output, Shown);
        return File.ReadAllText(page).Contains(word, StringComparison.Ordinal) ? run : throw new InvalidOperationException($"{Name}: {page} does not show it");
    }

    private static string Title(string text, string word) => text.Replace("title: \"", $"title: \"{word} ", StringComparison.Ordinal);
}

using System.Text;

namespace Timeline.Tests.Content;

/// <summary>Files that a help page can only describe, in parentheses: what stands there in truth when its example is run.</summary>
internal static class ExplanationFiles
{
    private static string Cases => Path.Combine(Repository.Cases, "content");

    /// <summary>Makes the file that a page describes, at the path it is given.</summary>
    public static Action<string> Make(string code, string path, bool isMended) => (code, path, isMended) switch
    {
        ("TL102", _, false) => at => File.WriteAllBytes(at, Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes("title: Opening\n")).ToArray()),
        ("TL103", _, false) => at => File.WriteAllText(at, "title: The minutes\ndate: 1932\n" + string.Concat(Enumerable.Repeat($"# {new string('-', 97)}\n", 95_000))),
        ("TL113", _, false) => at => File.CreateSymbolicLink(at, "../../old/bridge.yml"),
        ("TL531", _, false) => Copy("TL531-encrypted/seeds/note.pdf"),
        ("TL532", _, false) => Copy("TL532-scan/seeds/note.pdf"),
        ("TL533", _, _) => Copy("TL533-mixed/seeds/note.pdf"),
        ("TL534", _, false) => Copy("TL534-swells/seeds/note.pdf"),
        ("TL604", _, false) => at => File.WriteAllText(at, "<!doctype html><title>404</title>"),
        ("TL704", _, false) => at => File.WriteAllBytes(at, [.. "II*\0"u8, .. new byte[60]]),
        _ => throw new InvalidOperationException($"what is '{path}' of the page {code}? Say so here"),
    };

    /// <summary>What more belongs to an example than files.</summary>
    public static void Finish(string code, TemporaryFolder folder, bool isMended)
    {
        if (code == "TL515")
        {
            // The remedy 'git rm --cached' leaves the file where it is.
            Git.Track(folder.Path, [.. new[] { "seeds/letter.yml", "seeds/letter.txt" }.Where(file => !isMended || file.EndsWith(".yml", StringComparison.Ordinal))]);
        }
        else if (code == "TL703" && isMended)
        {
            Git.Track(folder.Path, "input");
        }
    }

    private static Action<string> Copy(string of) => at => File.Copy(Path.Combine(Cases, of), at);
}

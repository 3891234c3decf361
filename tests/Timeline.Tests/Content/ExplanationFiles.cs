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
        ("TL533", _, false) => Copy("TL533-mixed/seeds/note.pdf"),
        ("TL531" or "TL532" or "TL533", _, true) => Copy("../sources/pdf/article.pdf"),
        ("TL534", _, false) => Copy("TL534-swells/seeds/note.pdf"),
        ("TL604", _, false) => at => File.WriteAllText(at, "<!doctype html><title>404</title>"),
        ("TL704", _, false) => at => File.WriteAllBytes(at, [.. "II*\0"u8, .. new byte[60]]),
        ("TL704", _, true) => Copy("TL208-no-alternative-text/input/media/dot.png"),
        ("TL712", _, false) => at => File.WriteAllBytes(at, File.ReadAllBytes(Path.Combine(Repository.Root, "theme", "desk.png"))[..9000]),
        ("TL712", _, true) => Copy("TL208-no-alternative-text/input/media/dot.png"),
        _ => throw new InvalidOperationException($"what is '{path}' of the page {code}? Say so here"),
    };

    /// <summary>What more belongs to an example than files.</summary>
    public static void Finish(string code, TemporaryFolder folder)
    {
        if (code == "TL515")
        {
            Git.Track(folder.Path, "seeds");
        }
    }

    private static Action<string> Copy(string of) => at => File.Copy(Path.Combine(Cases, of), at);
}

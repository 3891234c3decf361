namespace Timeline.Tests.Cli;

/// <summary>A copy of the example as a clone has it, in a folder of its own, to be built and broken by the real program.</summary>
public static class ExampleSite
{
    public static TemporaryFolder Copy()
    {
        var folder = new TemporaryFolder()
            .WithCopyOf(Path.Combine(Repository.Root, "input"), "input")
            .WithCopyOf(Path.Combine(Repository.Root, "seeds"), "seeds");
        foreach (var text in Directory.GetFiles(folder["seeds"], "*.txt"))
        {
            File.Delete(text);
        }

        return folder;
    }

    /// <summary>Every file below a folder with its bytes in hexadecimal, by path.</summary>
    public static SortedDictionary<string, string> Tree(string folder)
    {
        var tree = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in Directory.GetFiles(folder, "*", SearchOption.AllDirectories))
        {
            tree.Add(Path.GetRelativePath(folder, file), Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(file))));
        }

        return tree;
    }

    /// <summary>Changes one letter of the quote in an event's file: what a misquotation looks like.</summary>
    public static void Misquote(TemporaryFolder site)
    {
        var file = Directory.GetFiles(site["input"], "*.yml", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .First(f => File.ReadAllText(f).Contains("closed for crime", StringComparison.Ordinal));
        File.WriteAllText(file, File.ReadAllText(file).Replace("closed for crime", "closed for prime", StringComparison.Ordinal));
    }
}

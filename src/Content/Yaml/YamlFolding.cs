using System.Text;

namespace Timeline.Content.Yaml;

/// <summary>Long lines broken so that reading makes them one again.</summary>
internal static class YamlFolding
{
    private const int Narrowest = 40;

    /// <summary>Whether <c>&gt;</c> can say it: a line that begins with a blank is not folded.</summary>
    public static bool CanFold(string text) => YamlText.CanBeBlock(text)
        && !text.Split('\n').Any(line => line.StartsWith(' ') || line.StartsWith('\t'));

    /// <summary>The lines behind <c>&gt;</c>: a line break of the text is one more in the file.</summary>
    public static string Folded(string text, int width)
    {
        var folded = new StringBuilder();
        var empty = 0;
        foreach (var line in text.TrimEnd('\n').Split('\n'))
        {
            if (line.Length == 0)
            {
                empty++;
                continue;
            }

            folded.Append('\n', folded.Length == 0 ? 0 : empty + 2).Append(Wrap(line, width));
            empty = 0;
        }

        return folded.Append('\n', text.Length - text.TrimEnd('\n').Length).ToString();
    }

    /// <summary>Breaks a line where a single blank stands before a letter or digit: no mark of YAML can come to begin a line.</summary>
    public static string Wrap(string line, int width)
    {
        width = Math.Max(width, Narrowest);
        var wrapped = new StringBuilder(line);
        var (start, last) = (0, -1);
        for (var i = 1; i < line.Length - 1; i++)
        {
            // Behind a backslash a line break could be an escape.
            if (line[i] == ' ' && !char.IsWhiteSpace(line[i - 1]) && line[i - 1] != '\\' && char.IsLetterOrDigit(line[i + 1]))
            {
                last = i;
            }

            if (i - start >= width && last > start)
            {
                wrapped[last] = '\n';
                start = last + 1;
            }
        }

        return wrapped.ToString();
    }
}

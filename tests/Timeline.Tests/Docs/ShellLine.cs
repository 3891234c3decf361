using System.Collections.Immutable;
using System.Text;

namespace Timeline.Tests.Docs;

/// <summary>A line of shell taken apart as far as documents need it: its commands, each as words without quotes, comments left out.</summary>
internal static class ShellLine
{
    public static ImmutableArray<ImmutableArray<string>> Commands(string line)
    {
        var commands = ImmutableArray.CreateBuilder<ImmutableArray<string>>();
        var words = ImmutableArray.CreateBuilder<string>();
        var word = new StringBuilder();
        var (isWord, quote) = (false, '\0');
        foreach (var c in line + "\n")
        {
            switch (c)
            {
                case var _ when quote != '\0':
                    quote = c == quote ? '\0' : quote;
                    word.Append(quote == '\0' ? "" : c.ToString());
                    break;
                case '"' or '\'':
                    (isWord, quote) = (true, c);
                    break;
                case '#' when !isWord:
                    EndCommand();
                    return commands.ToImmutable();
                case ' ' or '\n':
                    EndWord();
                    break;
                case '&' or '|' or ';':
                    EndCommand();
                    break;
                default:
                    isWord = true;
                    word.Append(c);
                    break;
            }
        }

        EndCommand();
        return commands.ToImmutable();

        void EndWord()
        {
            if (isWord)
            {
                words.Add(word.ToString());
            }

            word.Clear();
            isWord = false;
        }

        void EndCommand()
        {
            EndWord();
            if (words.Count > 0)
            {
                // Where its output goes is the shell's.
                var redirect = words.IndexOf(">");
                commands.Add([.. redirect < 0 ? words : words.Take(redirect)]);
                words.Clear();
            }
        }
    }
}

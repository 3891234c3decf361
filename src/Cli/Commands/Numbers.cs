using System.CommandLine;
using System.Globalization;

namespace Timeline.Cli.Commands;

/// <summary>Options that take a whole number. The parser's own complaint of another word names types of .NET.</summary>
internal static class Numbers
{
    public static Option<int?> From(this Option<int?> option, int least, int most = int.MaxValue)
    {
        option.HelpName = "number";
        option.CustomParser = result =>
        {
            var word = result.Tokens is [var only] ? only.Value : "";
            if (int.TryParse(word, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
            {
                return number;
            }

            result.AddError($"{option.Name} is a number from {least}{(most == int.MaxValue ? " on" : $" to {most}")}, not '{word}'.");
            return null;
        };
        return option;
    }
}

using System.Globalization;
using System.Text;

namespace Timeline.Content.Sources.Normalizing;

/// <summary>A base character with its marks: how far it reaches and its composed form.</summary>
internal static class Cluster
{
    // A longer pile of marks is cut: Unicode's own stream-safe limit.
    private const int LongestPile = 30;

    /// <summary>Where the cluster that begins at an index ends.</summary>
    public static int End(string text, int index, TypographyRules rules)
    {
        var end = index + (index + 1 < text.Length && char.IsSurrogatePair(text[index], text[index + 1]) ? 2 : 1);
        var limit = Math.Min(text.Length, end + LongestPile);
        while (end < limit && text[end] >= '\u0300')
        {
            var pair = end + 1 < text.Length && char.IsSurrogatePair(text[end], text[end + 1]);
            var joins = text[end] is (>= '\u1160' and <= '\u11FF') or (>= '\uD7B0' and <= '\uD7FF')
                || (rules != TypographyRules.First && IsVoicing(text[end]) && text[end - 1] is >= '\uFF66' and <= '\uFF9D')
                || Characters.IsMark(pair ? CharUnicodeInfo.GetUnicodeCategory(text, end) : char.GetUnicodeCategory(text[end]));
            if (!joins || (Characters.IsInvisible(text[end]) && !pair))
            {
                break;
            }

            end += pair ? 2 : 1;
        }

        return end;
    }

    /// <summary>Whether the composed form may differ from what is written.</summary>
    public static bool MayChange(string text, int start, int end, TypographyRules rules) =>
        end - start > 1 || IsFixedForm(text[start]) || (rules != TypographyRules.First && IsBoxed(text[start]));

    private static bool IsFixedForm(char c) => c is '\u00B5' or '\u017F' or '\u0132' or '\u0133'
        or (>= '\u01C4' and <= '\u01CC') or (>= '\u01F1' and <= '\u01F3')
        or '\u0374' or '\u037E' or '\u0387' or '\u0587'
        or (>= '\u0958' and <= '\u0FFF') or (>= '\u1E00' and <= '\u1FFF') or (>= '\u2126' and <= '\u212B')
        or '\u2329' or '\u232A' or '\u2ADC'
        or (>= '\u2F00' and <= '\u2FDF') or >= '\uF900';

    public static string Compose(string text, int start, int end, TypographyRules rules)
    {
        var cluster = text[start..end];
        if (!IsWellFormed(cluster))
        {
            return cluster;
        }

        var isForm = IsCompatibilityForm(text, start) || (rules != TypographyRules.First && IsBoxed(text[start]));
        return cluster.Normalize(isForm ? NormalizationForm.FormKC : NormalizationForm.FormC);
    }

    // Letters that differ from their plain form in looks only. Not superscripts, fractions or circled digits: 10² is not 102.
    private static bool IsCompatibilityForm(string text, int start) => text[start] switch
    {
        '\u00B5' or '\u017F' or '\u0132' or '\u0133' or '\u0587' => true,
        (>= '\u01C4' and <= '\u01CC') or (>= '\u01F1' and <= '\u01F3') => true,
        >= '\u1E00' and <= '\u1FFF' => text[start] == '\u1E9B',
        >= '\u2F00' and <= '\u2FDF' => true,
        >= '\uFB00' and <= '\uFDF9' => true,
        >= '\uFE70' and <= '\uFEFC' => true,
        >= '\uFF61' and <= '\uFFDC' => true,
        '\uD835' => true,
        _ => false,
    };

    // ℃, ㎏, Ⅳ: letters set as one character. Not ㎡ and ㎧: m² is not m2, nor is their stroke a slash.
    private static bool IsBoxed(char c) => c is '℃' or '℉' or (>= '\u2160' and <= '\u217F')
        or (>= '\u3380' and <= '\u339E') or (>= '\u33A9' and <= '\u33AD') or (>= '\u33B0' and <= '\u33C1')
        or (>= '\u33C3' and <= '\u33C5') or (>= '\u33C8' and <= '\u33D7') or (>= '\u33D9' and <= '\u33DD');

    // The two dots or the ring of half-width kana, a character of their own there.
    private static bool IsVoicing(char c) => c is '\uFF9E' or '\uFF9F';

    private static bool IsWellFormed(string cluster)
    {
        for (var i = 0; i < cluster.Length; i++)
        {
            if (char.IsSurrogate(cluster[i]))
            {
                if (i + 1 >= cluster.Length || !char.IsSurrogatePair(cluster[i], cluster[i + 1]))
                {
                    return false;
                }

                i++;
            }
        }

        // Not characters, so not for Normalize either.
        return !cluster.AsSpan().ContainsAnyInRange('\uFFFE', '\uFFFF') && !cluster.AsSpan().ContainsAnyInRange('\uFDD0', '\uFDEF');
    }
}

using System.Collections.Immutable;
using System.Text.RegularExpressions;

using Timeline.Content.Sources.Layout;

namespace Timeline.Content.Sources.Reading.Mail;

/// <summary>
/// Which paragraphs of a message are others' words that it quotes: those behind <c>&gt;</c>, and all behind the head of an earlier message that it passes on.
/// </summary>
internal static partial class QuotedMail
{
    /// <summary>Voices to tell them by; none where nothing is quoted.</summary>
    public static ImmutableArray<Turn> Turns(string text)
    {
        var turns = ImmutableArray.CreateBuilder<Turn>();
        var passedOn = EarlierMessage().Match(text) is { Success: true } head ? head.Index : text.Length;
        var isQuoted = false;
        for (var start = 0; start < passedOn;)
        {
            var end = text.IndexOf("\n\n", start, StringComparison.Ordinal) is var found && found >= 0 ? Math.Min(found, passedOn) : passedOn;
            if (text[start] == '>' != isQuoted)
            {
                isQuoted = !isQuoted;
                turns.Add(new(start, isQuoted ? SpeakerTurns.Quoted : "", isQuoted));
            }

            start = end;
            while (start < passedOn && text[start] == '\n')
            {
                start++;
            }
        }

        if (passedOn < text.Length && !isQuoted)
        {
            turns.Add(new(passedOn, SpeakerTurns.Quoted, IsWritten: true));
        }

        return turns.ToImmutable();
    }

    // Programs of Microsoft's put a line, or only the head of the message, before what they answer.
    [GeneratedRegex("""
        ^(?:-{2,}[ ]*(?:Original[ ]Message|Forwarded[ ]message|Oorspronkelijk[ ]bericht|Doorgestuurd[ ]bericht|Ursprüngliche[ ]Nachricht|Weitergeleitete[ ]Nachricht|
        Message[ ]d['’]origine|Message[ ]transféré|Mensaje[ ]original|Mensaje[ ]reenviado|Messaggio[ ]originale)[ ]*-{2,}[ ]*$
        |(?:From|Von|Van|De|Da):[ ][^\n]{1,200}\n{1,2}(?:Sent|Date|Gesendet|Datum|Verzonden|Envoyé|Enviado|Fecha|Inviato):[ ])
        """, RegexOptions.Multiline | RegexOptions.IgnorePatternWhitespace | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex EarlierMessage();
}

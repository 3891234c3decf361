using System.Collections.Frozen;

namespace Timeline.Content.Sources.Normalizing;

/// <summary>What a full stop behind an abbreviation may be.</summary>
internal enum Abbreviated
{
    /// <summary>No abbreviation: the stop ends a sentence.</summary>
    None,

    /// <summary><c>Capt. Ahab</c>: what follows belongs to it.</summary>
    Leads,

    /// <summary><c>No. 5</c>, <c>Dec. 5</c>: a number that follows belongs to it.</summary>
    Counts,

    /// <summary><c>vol. 5</c>, <c>vol. II</c>: so does a Roman one.</summary>
    Parts,

    /// <summary><c>the U.S. Navy</c>, <c>Main St.</c>: a sentence may end with it, and the next word tells.</summary>
    MayEnd,

    /// <summary><c>3 p.m. Monday</c>: only a day or a zone of time goes on with it.</summary>
    Clock,
}

/// <summary>The abbreviations that are written with a full stop, and the words that begin a sentence behind one.</summary>
internal static class Abbreviations
{
    // Written with a capital: "the rep. said" is none.
    private static readonly FrozenSet<string> Titles = Table(
        "mr mrs ms messrs mssrs dr drs prof profs rev msgr hon rt fr br gen gens col cols lt lts lieut capt cpt adm cmdr comdr maj sgt",
        "cpl pvt pfc brig ens",
        "sen sens rep reps gov govs pres amb atty asst dist supt insp det ft mt ste mme mmes mlle mgr mm dom hr hrn frl sra srta dña",
        "gral cnel pdte dhr mevr");

    private static readonly FrozenSet<string> Leading = Table("vs cf viz bzw vgl sog gest geb");

    private static readonly FrozenSet<string> Counting = Table(
        "no nos nr nrs c ca approx fl núm",
        "jan feb febr mar mär apr jun jul aug sep sept oct okt nov dec dez mrt janv févr avr juil déc ene abr ago dic");

    private static readonly FrozenSet<string> Parting = Table("vol vols p pp art arts fig figs ch chap op sec pág págs bd bde kap abs ziff");

    // Of those who write in the style of newspapers: states, companies, streets and what stands behind a name.
    private static readonly FrozenSet<string> Closing = Table(
        "st sr jr ave blvd str inc co corp ltd bros cie chr jh jhd ee uu ph",
        "ala ariz ark calif colo conn fla ga ill ind kan ky md mass mich minn miss mo mont neb nev okla ore pa tenn tex vt va wash wis",
        "wyo");

    // A word that begins a sentence and no name.
    private static readonly FrozenSet<string> Openers = Words(
        "A An The He She It They We You His Her Its Their Our My This That These Those There Here In On At By For From With Without",
        "After Before When While",
        "Where As If But And Or Nor So Yet Then Thus However Although Though Since Until During Despite Because Not Nobody Nothing",
        "Everyone Many What Why How",
        "Now Later Meanwhile",
        "Der Die Das Dem Ein Eine Einer Einem Er Sie Es Wir Ihr Ihre Dieser Diese Dieses Im Am Auf Aus Bei Mit Nach Als Wenn Während",
        "Doch Aber Und Oder Auch",
        "Dann Dort Hier Danach Nicht Kein Keine Seit Um Durch Gegen Ohne Trotz Wegen",
        "Il Elle Ils Elles Ce Cet Cette Ces Dans En À Sur Pour Avec Sans Après Avant Mais Et Puis Ainsi Alors Depuis Quand Nous",
        "Het Een Hij Zij Ze Dit Dat Deze Op Met Voor Toen Maar Daar Niet Geen Wij Uit Door Tot Tijdens Omdat",
        "Él Ella Ellos Con Por Para Pero Y Cuando Después Antes Desde Hasta Este Esta Ese Esa");

    // These begin names too ("Robert M. La Follette"): a sentence only where a small letter follows.
    private static readonly FrozenSet<string> Particles = Words(
        "I Some All Most Each Both Every Several One Two Three Who Only Le La Les Un Une Des Den Du De Au Aux Par Sa Son Ses Leur",
        "Leurs On Al El Los Las Una Su Sus Se Sin Según Er Of Bij Na Haar Hun");

    private static readonly FrozenSet<string> Days = Words(
        "Monday Tuesday Wednesday Thursday Friday Saturday Sunday EST EDT CST CDT MST MDT PST PDT GMT BST UTC CET CEST Eastern Central",
        "Mountain Pacific",
        "Jan Feb Mar Apr Aug Sept Oct Nov Dec January February March April June July August September October November December");

    /// <summary>Of the letters and dots before a full stop.</summary>
    public static Abbreviated Of(ReadOnlySpan<char> word)
    {
        if (word.Contains('.') && IsDotted(word))
        {
            return word is "p.m" or "a.m" or "P.M" or "A.M" ? Abbreviated.Clock
                : word is "e.g" or "i.e" or "z.B" or "d.h" or "u.a" or "a.k.a" ? Abbreviated.Leads
                : char.IsUpper(word[0]) ? Abbreviated.MayEnd
                : Abbreviated.None;
        }

        word = word[(word.LastIndexOf('.') + 1)..]; // Lt.Col.
        if (word.IsEmpty)
        {
            return Abbreviated.None;
        }

        if (word is "v" or "n" or "z" || (word.Length == 1 && char.IsUpper(word[0])))
        {
            return Abbreviated.MayEnd; // Smith v. Jones, 44 n. Chr., z. B.; an initial, or Henry V
        }

        var isCapital = char.IsUpper(word[0]);
        return isCapital && Has(Titles, word) ? Abbreviated.Leads
            : Has(Leading, word) ? Abbreviated.Leads
            : Has(Counting, word) ? Abbreviated.Counts
            : Has(Parting, word) ? Abbreviated.Parts
            : isCapital && Has(Closing, word) ? Abbreviated.MayEnd
            : Abbreviated.None;
    }

    /// <summary>Whether a word, and what stands behind it, commonly begin a sentence.</summary>
    public static bool Opens(ReadOnlySpan<char> word, ReadOnlySpan<char> rest) =>
        rest is [' ' or '\n' or '\t' or '\u00A0', ..]
            ? Has(Openers, word) || (Has(Particles, word) && rest.TrimStart() is [var next, ..] && char.IsLower(next))
            : word.Length == 1 && rest is ['\'' or '’', var letter, ..] && char.IsLower(letter); // L’armée

    public static bool IsOfClock(ReadOnlySpan<char> word) => Has(Days, word);

    // U.S, Ph.D, but neither example.org nor 3.5.
    private static bool IsDotted(ReadOnlySpan<char> word)
    {
        var letters = 0;
        foreach (var c in word)
        {
            letters = c == '.' ? 0 : letters + 1;
            if (letters > 2 || char.IsDigit(c))
            {
                return false;
            }
        }

        return true;
    }

    private static bool Has(FrozenSet<string> table, ReadOnlySpan<char> word) =>
        table.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    private static FrozenSet<string> Table(params string[] rows) =>
        rows.SelectMany(row => row.Split(' ')).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static FrozenSet<string> Words(params string[] rows) =>
        rows.SelectMany(row => row.Split(' ')).ToFrozenSet(StringComparer.Ordinal);
}

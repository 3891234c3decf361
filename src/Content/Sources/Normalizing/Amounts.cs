namespace Timeline.Content.Sources.Normalizing;

/// <summary>Numbers of several words, "5 million", "two hundred", "10 per cent": a quotation that has one of them and not the next says another number.</summary>
internal static class Amounts
{
    private const int YearDigits = 4; // "In 1932 thousand-year-old stones …" counts nothing

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Magnitudes = Words(
        "hundred thousand million billion trillion dozen percent pct bn mn mln mld mrd mio tn",
        "honderd duizend miljoen miljard biljoen dozijn procent",
        "hundert tausend millionen milliarde milliarden billionen dutzend prozent",
        "cent cents mille millions milliard milliards billions douzaine",
        "cien cientos mil millón millones billón billones docena",
        "mila milione milioni miliardo miliardi milhão milhões bilhão bilhões",
        "miljon miljoner miljarder millioner milliarder tusen tusind hundra hundrede",
        "тысяч тысячи миллион миллиона миллионов миллиард миллиарда миллиардов процент процента процентов",
        "ألف آلاف مليون ملايين مليار بالمئة");

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Per = Words("per pour por pro");

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Hundredths = Words("cent ciento cento mille mil cien hundred thousand");

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Numbers = Words(
        "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen",
        "twenty thirty forty fifty sixty seventy eighty ninety",
        "twee drie vier vijf zes zeven acht negen tien elf twaalf vijftien twintig dertig veertig vijftig zestig zeventig tachtig negentig",
        "zwei drei vier fünf sechs sieben acht neun zehn elf zwölf fünfzehn zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig",
        "deux trois quatre cinq six sept huit neuf dix onze douze quinze vingt trente quarante cinquante soixante",
        "dos tres cuatro cinco seis siete ocho nueve diez once doce quince veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa");

    // "On January 3 she came": no number counts these.
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Uncounted = Words(
        "he she it they we i you who his her its their our my the this that these those a an there",
        "hij zij ze het wij we ik u jij wie zijn haar hun de deze dit die dat een er",
        "er sie es wir ich der die das den dem ein eine sein seine ihr ihre",
        "il elle ils elles nous je vous on le la les un une son sa ses leur leurs ce cette",
        "él ella ellos ellas nosotros yo el la los las un una su sus este esta");

    /// <summary>Whether the word that begins at a place, behind a blank, belongs to the number before it.</summary>
    public static bool GoOnAt(NormalizedText text, int i)
    {
        var word = WordAt(text, i);
        return Magnitudes.Contains(word) ? IsNumberBefore(text, i) || (Hundredths.Contains(word) && Per.Contains(WordBefore(text, i)))
            : Per.Contains(word) && IsNumberBefore(text, i) && Hundredths.Contains(WordAt(text, i + word.Length));
    }

    /// <summary>Whether a number, but for a year, ends at a place.</summary>
    public static bool EndAt(NormalizedText text, int i) => IsNumberBefore(text, i);

    /// <summary>Whether the word that begins at a place is counted by the number before it.</summary>
    public static bool CountAt(NormalizedText text, int i) => IsNumberBefore(text, i) && !Uncounted.Contains(WordAt(text, i));

    /// <summary>Whether the first word of an author's own makes another number of the one it stands behind.</summary>
    public static bool Begin(NormalizedText editorial)
    {
        var first = 0;
        while (first < editorial.Length && !editorial.IsWord(first))
        {
            first++;
        }

        return first < editorial.Length && Magnitudes.Contains(WordAt(editorial, first));
    }

    private static bool IsNumberBefore(NormalizedText text, int i)
    {
        var before = WordBefore(text, i);
        return before.Length > 0 && (char.IsDigit(before[^1]) ? before.Length != YearDigits || before.ContainsAnyExceptInRange('0', '9')
            : Numbers.Contains(before) || (Magnitudes.Contains(before) && IsNumberBefore(text, i - before.Length)));
    }

    private static ReadOnlySpan<char> WordAt(NormalizedText text, int i)
    {
        var end = i;
        while (end < text.Length && text.IsWord(end) && (end == i || IsTight(text, end)))
        {
            end++;
        }

        return text.Characters[i..end];
    }

    private static ReadOnlySpan<char> WordBefore(NormalizedText text, int i)
    {
        var start = i;
        while (start > 0 && text.IsWord(start - 1) && (start == i || IsTight(text, start)))
        {
            start--;
        }

        return text.Characters[start..i];
    }

    // A hyphen at a line's end may be the typesetter's, in a word that is none of these.
    private static bool IsTight(NormalizedText text, int i) => text.GapBefore(i) is var gap && (gap == Gap.LineHyphen || (gap == Gap.None && !text.HasSpaceBefore(i)));

    private static HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Words(params string[] rows) =>
        new HashSet<string>(rows.SelectMany(row => row.Split(' ')), StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
}

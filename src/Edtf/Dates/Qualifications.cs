using System.Text;

namespace Timeline.Edtf;

/// <summary>What is doubted of each part of a date. A part the date does not have repeats the part before it, so that "alike" is plain
/// equality.</summary>
internal readonly record struct Qualifications(Qualification Year, Qualification Month, Qualification Day)
{
    public Qualification Any => Year | Month | Day;

    public bool IsUniform => Year == Month && Month == Day;

    /// <summary>The doubted parts are the year, or year and month, or all, and they are doubted alike.</summary>
    public bool IsGroupFromTheLeft =>
        Year != Qualification.None
        && (Month == Year || Month == Qualification.None)
        && (Day == Month || Day == Qualification.None);

    public static Qualifications Whole(Qualification doubt) => new(doubt, doubt, doubt);

    public static string Text(Qualification doubt) => doubt switch
    {
        Qualification.None => "",
        Qualification.Uncertain => "?",
        Qualification.Approximate => "~",
        _ => "%",
    };

    public static void Append(StringBuilder text, Qualification doubt) => text.Append(Text(doubt));
}

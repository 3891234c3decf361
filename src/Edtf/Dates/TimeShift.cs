using System.Text;

namespace Timeline.Edtf;

/// <summary>How far a clock time is from UTC, in the way it was written: the specification has `Z`, `-04` and `+04:30` as representations
/// of their own.</summary>
public readonly record struct TimeShift
{
    internal TimeShift(int minutes, bool isUtcLetter, bool hasMinutes)
    {
        Minutes = minutes;
        IsUtcLetter = isUtcLetter;
        HasMinutes = hasMinutes;
    }

    /// <summary>So many minutes ahead of UTC, written with hours and minutes; none is `Z`.</summary>
    public static TimeShift Of(int minutes) => new(minutes, minutes == 0, minutes != 0);

    /// <summary>Minutes ahead of UTC; negative to the west.</summary>
    public int Minutes { get; }

    /// <summary>Written `Z`.</summary>
    public bool IsUtcLetter { get; }

    /// <summary>Written with minutes, even if they are 00.</summary>
    public bool HasMinutes { get; }

    internal void AppendTo(StringBuilder text)
    {
        if (IsUtcLetter)
        {
            text.Append('Z');
            return;
        }

        var size = Math.Abs(Minutes);
        Clock.AppendTwo(text.Append(Minutes < 0 ? '-' : '+'), size / 60);
        if (HasMinutes)
        {
            Clock.AppendTwo(text.Append(':'), size % 60);
        }
    }
}

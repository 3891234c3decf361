using System.Globalization;
using System.Text;

namespace Timeline.Edtf;

/// <summary>A time of day as written: to the minute, to the second, or finer.</summary>
internal readonly record struct Clock(int Hour, int Minute, int? Second, int Nanosecond)
{
    public static void AppendTwo(StringBuilder text, int number) =>
        text.Append((char)('0' + (number / 10))).Append((char)('0' + (number % 10)));

    public void AppendTo(StringBuilder text)
    {
        AppendTwo(text, Hour);
        AppendTwo(text.Append(':'), Minute);
        if (Second is { } second)
        {
            AppendTwo(text.Append(':'), second);
        }

        if (Nanosecond != 0)
        {
            text.Append('.').Append(Nanosecond.ToString("000000000", CultureInfo.InvariantCulture).TrimEnd('0'));
        }
    }
}

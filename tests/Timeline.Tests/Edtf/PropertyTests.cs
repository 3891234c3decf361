using System.Diagnostics;
using System.Globalization;
using System.Text;

using FsCheck;
using FsCheck.Fluent;

using NodaTime.Text;

using Timeline.Edtf;

namespace Timeline.Tests.Edtf;

/// <summary>What holds for every date and every text. TIMELINE_FUZZ=10000000 runs the full count of random texts.</summary>
public sealed class PropertyTests
{
    // Not a measurement: quadratic work on a megabyte takes many minutes, linear work a second or two, also on a busy machine.
    private static readonly TimeSpan Bounded = TimeSpan.FromMinutes(1);

    private const int DefaultFuzzCount = 200_000;
    private static readonly string[] Texts = [.. CaseFile.Valid().Select(fields => fields[0]).Distinct()];
    private static readonly string[] Others = [.. CaseFile.Read(Path.Combine(CaseFile.Folder, "invalid.txt")).Select(fields => fields[0])];
    private const string Alphabet = "0123456789XYES?~%-/.,[]{}T:Z+ 0123456789X--";

    private static readonly Gen<string> SimpleText =
        from year in Gen.Elements("1984", "2004", "0000", "-0043", "156X", "20XX", "XXXX", "9999", "-9999")
        from month in Gen.Elements("", "-01", "-02", "-06", "-XX", "-1X", "-12", "-21", "-34", "-41")
        from day in Gen.Elements("", "-01", "-28", "-XX", "-1X", "-30")
        from doubt in Gen.Elements("", "?", "~", "%")
        from left in Gen.Elements("", "", "", "?", "~", "%")
        select left + year + month + (month is "" or "-21" or "-34" or "-41" ? "" : day) + doubt;

    private static readonly Gen<string> AnyText = Gen.OneOf(
        SimpleText,
        Gen.Elements(Texts),
        SimpleText.Two().Select(pair => pair.Item1 + "/" + pair.Item2),
        SimpleText.ListOf(4).Select(list => "[" + string.Join(',', list) + "]"),
        SimpleText.Two().Select(pair => "{.." + pair.Item1 + "," + pair.Item2 + "..}"));

    private static readonly Arbitrary<EdtfDate> Dates = AnyText
        .Select(text => EdtfPattern.Instance.Read(text).Value)
        .Where(date => date is not null)
        .Select(date => date!)
        .ToArbitrary();

    [Fact]
    public void A_date_written_and_read_again_is_the_same_date() => Prop.ForAll(Dates, date =>
    {
        var text = date.ToString();
        var again = EdtfPattern.Instance.Read(text);
        return again.Success && again.Value == date && again.Value.ToString() == text && again.Value.Bounds == date.Bounds && date.CompareTo(again.Value) == 0;
    }).Check(Seeded.Tries());

    [Fact]
    public void The_bounds_of_an_interval_enclose_its_ends() => Prop.ForAll(Dates, Dates, (start, end) =>
    {
        var result = EdtfPattern.Instance.Read($"{start}/{end}");
        return !result.Success || (result.Value.Bounds.Contains(start.Bounds.Earliest!.Value) && result.Value.Bounds.Contains(end.Bounds.Latest!.Value));
    }).Check(Seeded.Tries());

    [Fact]
    public void Earliest_never_comes_after_latest_and_members_stay_between_them() => Prop.ForAll(Dates, date =>
        (date.Bounds.Earliest is null || date.Bounds.Latest is null || date.Bounds.Earliest <= date.Bounds.Latest)
        && date.Members.Take(50).All(member => date.Bounds.Contains(member.Bounds) || date.Bounds == member.Bounds)).Check(Seeded.Tries());

    [Fact]
    public void The_order_is_total() => Prop.ForAll(Dates, Dates, Dates, (a, b, c) =>
        Math.Sign(a.CompareTo(b)) == -Math.Sign(b.CompareTo(a))
        && (a.CompareTo(b) == 0) == a.Equals(b)
        && (a.CompareTo(b) > 0 || b.CompareTo(c) > 0 || a.CompareTo(c) <= 0)).Check(Seeded.Tries());

    [Fact]
    public void Relations_agree_with_each_other() => Prop.ForAll(Dates, Dates, (a, b) =>
        a.Overlaps(b) == b.Overlaps(a)
        && !(a.Before(b) && (b.Before(a) || a.Overlaps(b)))
        && (!a.Same(b) || (a.Contains(b) && b.Contains(a)))
        && (!a.Contains(b) || a.Overlaps(b))).Check(Seeded.Tries());

    [Fact]
    public void Plain_dates_are_those_NodaTime_reads()
    {
        for (var number = -800_000L; number < 3_000_000; number += 97)
        {
            var day = EdtfDay.FromDayNumber(number);
            if (day.Year is < -9998 or > 9999)
            {
                continue;
            }

            var text = day.ToString();
            Assert.Equal(LocalDatePattern.Iso.Parse(text).Value, Assert.IsType<CalendarDate>(EdtfPattern.Instance.Read(text).Value).ToLocalDate());
        }
    }

    [Fact]
    public void No_text_makes_it_throw_or_dawdle()
    {
        var count = int.TryParse(Environment.GetEnvironmentVariable("TIMELINE_FUZZ"), CultureInfo.InvariantCulture, out var full) ? full : DefaultFuzzCount;
        var random = new Random(20190204);
        var phrases = EdtfPhrases.For("en");
        var slowest = TimeSpan.Zero;
        for (var i = 0; i < count; i++)
        {
            var text = RandomText(random);
            var start = Stopwatch.GetTimestamp();
            var result = EdtfPattern.Instance.Read(text);
            slowest = Max(slowest, Stopwatch.GetElapsedTime(start));
            if (result.Success)
            {
                Assert.Equal(result.Value, EdtfPattern.Instance.Read(result.Value.ToString()).Value);
                Assert.NotEmpty(phrases.Long(result.Value));
                _ = result.Value.Bounds;
            }
            else
            {
                Assert.InRange(result.Error.Value.Index, 0, text.Length);
                Assert.NotEmpty(result.Error.Value.Message);
            }
        }

        // The machine may pause; a text of a few dozen letters that took this long would be a fault of ours.
        Assert.InRange(slowest, TimeSpan.Zero, Bounded);
    }

    [Fact]
    public void A_text_of_a_megabyte_takes_bounded_time()
    {
        const int Size = 1_000_000;
        string[] texts =
        [
            new('1', Size), new('X', Size), new('[', Size), new('/', Size), new('.', Size), new('?', Size), new('-', Size), new(' ', Size), new('\ud83d', Size),
            "Y" + new string('9', Size), "Y1E" + new string('9', Size), "1985-04-12T10:10:10." + new string('1', Size), "2025-09-10T09:30[" + new string('a', Size) + "]",
            Repeated("[", "1984,", "1985]"), Repeated("{", "XXX1-02-28,", "1985}"), Repeated("[", "XXX1-02-29,", "1985]"), Repeated("[", "1670..1672,", "1984..]"), Repeated("", "1984/", "1985"), Repeated("[1984,", " ", "1985]"),
        ];
        foreach (var text in texts)
        {
            var start = Stopwatch.GetTimestamp();
            var result = EdtfPattern.Instance.Read(text);
            if (result.Success)
            {
                _ = result.Value.ToString();
                _ = result.Value.Bounds;
            }

            Assert.InRange(Stopwatch.GetElapsedTime(start), TimeSpan.Zero, Bounded);
        }

        static string Repeated(string open, string item, string close) => new StringBuilder(open).Insert(open.Length, item, Size / item.Length).Append(close).ToString();
    }

    private static string RandomText(Random random)
    {
        var pick = random.Next(4);
        if (pick == 0)
        {
            return string.Create(random.Next(1, 30), random, (span, source) =>
            {
                for (var i = 0; i < span.Length; i++)
                {
                    span[i] = source.Next(20) == 0 ? (char)source.Next(char.MaxValue + 1) : Alphabet[source.Next(Alphabet.Length)];
                }
            });
        }

        var text = new StringBuilder(pick == 1 ? Others[random.Next(Others.Length)] : Texts[random.Next(Texts.Length)]);
        for (var changes = random.Next(1, 4); changes > 0; changes--)
        {
            var at = random.Next(text.Length + 1);
            switch (random.Next(4))
            {
                case 0 when at < text.Length:
                    text.Remove(at, 1);
                    break;
                case 1:
                    text.Insert(at, Alphabet[random.Next(Alphabet.Length)]);
                    break;
                case 2 when at < text.Length:
                    text[at] = Alphabet[random.Next(Alphabet.Length)];
                    break;
                default:
                    text.Insert(at, Texts[random.Next(Texts.Length)]);
                    break;
            }
        }

        return text.ToString();
    }

    private static TimeSpan Max(TimeSpan a, TimeSpan b) => a > b ? a : b;
}

using Timeline.Edtf;

namespace Timeline.Tests.Edtf;

public sealed class MeaningTests
{
    [Theory]
    [InlineData("1984", "1984")]
    [InlineData("2004-X1", "2004-01 2004-11")]
    [InlineData("200X-02-29", "2000-02-29 2004-02-29 2008-02-29")]
    [InlineData("-000X?", "-0009? -0008? -0007? -0006? -0005? -0004? -0003? -0002? -0001?")]
    [InlineData("2004-02-3X", "")]
    [InlineData("[1667,1668,1670..1672]", "1667 1668 1670 1671 1672")]
    [InlineData("{1960,1961-12}", "1960 1961-12")]
    [InlineData("[2004-11..2005-02]", "2004-11 2004-12 2005-01 2005-02")]
    [InlineData("{2004-02-27..2004-03-01}", "2004-02-27 2004-02-28 2004-02-29 2004-03-01")]
    [InlineData("[2001-23..2002-22]", "2001-23 2001-24 2002-21 2002-22")]
    [InlineData("[2001-39..2002-37]", "2001-39 2002-37")]
    [InlineData("[9999..Y10001]", "9999 Y10000 Y10001")]
    [InlineData("[-0002..0001]", "-0002 -0001 0000 0001")]
    [InlineData("201X-33", "2010-33 2011-33 2012-33 2013-33 2014-33 2015-33 2016-33 2017-33 2018-33 2019-33")]
    [InlineData("0079S1", "0070 0071 0072 0073 0074 0075 0076 0077 0078 0079")]
    [InlineData("[1760-12..]", "1760-12 1761-01 1761-02 1761-03 …")]
    [InlineData("[..1984]", "1984 1983 1982 1981 …")]
    [InlineData("{..1984,1990..}", "1984 1990 1983 1991 …")]
    [InlineData("{1980,198X}", "1980 1980 1981 1982 1983 1984 1985 1986 1987 1988 1989")]
    [InlineData("[..198X]", "1989 1988 1987 1986 …")]
    public void A_date_that_stands_for_several_names_them(string text, string members)
    {
        var result = EdtfPattern.Instance.Read(text);
        if (!result.Success)
        {
            Assert.Equal("", members);
            return;
        }

        var isEndless = members.EndsWith('…');
        Assert.Equal(isEndless, result.Value.HasEndlessMembers);
        var actual = string.Join(' ', isEndless ? result.Value.Members.Take(4) : result.Value.Members);
        Assert.Equal(members.TrimEnd('…', ' '), actual);
    }

    [Theory]
    [InlineData("2004", "2005", "before")]
    [InlineData("2004", "2004-12", "overlaps contains")]
    [InlineData("2004-12", "2004", "overlaps")]
    [InlineData("2004", "2004-XX", "overlaps contains same")]
    [InlineData("2004", "2004?", "overlaps contains same")]
    [InlineData("../2004", "2005", "before")]
    [InlineData("../2004", "1066", "overlaps contains")]
    [InlineData("/2004", "1066", "overlaps")]
    [InlineData("2004/..", "2010/..", "overlaps contains")]
    [InlineData("2004/", "2004", "overlaps")]
    [InlineData("2004/..", "2003", "")]
    [InlineData("2003", "2004/..", "before")]
    [InlineData("2003", "2004/", "before")]
    [InlineData("2003", "../2004", "overlaps")]
    [InlineData("../2004", "/2003", "overlaps")]
    [InlineData("../2004", "../2003", "overlaps contains")]
    [InlineData("Y-17E7", "2004", "before")]
    [InlineData("2026-01-03T02:30+01", "2026-01-03", "overlaps contains same")]
    public void Two_dates_have_relations(string first, string second, string expected)
    {
        var (a, b) = (EdtfPattern.Instance.Read(first).Value!, EdtfPattern.Instance.Read(second).Value!);
        var relations = new[] { ("before", a.Before(b)), ("overlaps", a.Overlaps(b)), ("contains", a.Contains(b)), ("same", a.Same(b)) };
        Assert.Equal(expected, string.Join(' ', relations.Where(relation => relation.Item2).Select(relation => relation.Item1)));
    }

    [Fact]
    public void Dates_sort_by_earliest_then_latest_then_text()
    {
        string[] sorted = ["../1066", "Y-17E7", "-0476", "0000", "1066", "2004-01-01", "2004-01-01T10:00:00", "2004-01", "2004", "2004-XX", "2004?", "2004/2005", "2004/..", "2004-02", "Y17E7"];
        var dates = sorted.Reverse().Select(text => EdtfPattern.Instance.Read(text).Value!).Order(EdtfDate.Order);
        Assert.Equal(sorted.Order(Comparer<string>.Create((a, b) => EdtfPattern.Instance.Read(a).Value!.CompareTo(EdtfPattern.Instance.Read(b).Value!))), dates.Select(date => date.ToString()));
        Assert.Equal(sorted, dates.Select(date => date.ToString()));
    }

    [Fact]
    public void Doubt_is_known_for_each_part()
    {
        var date = Assert.IsType<CalendarDate>(EdtfPattern.Instance.Read("2004?-06~-11").Value);
        Assert.Equal(Qualification.Both, date.YearQualification);
        Assert.Equal(Qualification.Approximate, date.MonthQualification);
        Assert.Equal(Qualification.None, date.DayQualification);
        Assert.True(date is { IsUncertain: true, IsApproximate: true, IsQualifiedAsAWhole: false });

        var interval = Assert.IsType<EdtfInterval>(EdtfPattern.Instance.Read("1984~/1985").Value);
        Assert.True(interval is { IsApproximate: true, IsUncertain: false, Start.Date.IsApproximate: true, End.Date.IsApproximate: false });
    }

    [Fact]
    public void Days_are_counted_through_all_years()
    {
        Assert.Equal(0, new EdtfDay(1, 1, 1).DayNumber);
        Assert.Equal(719_162, new EdtfDay(1970, 1, 1).DayNumber);
        Assert.Equal(-1, new EdtfDay(0, 12, 31).DayNumber);
        Assert.Equal(-366, new EdtfDay(0, 1, 1).DayNumber);
        Assert.Equal(long.MaxValue, new EdtfDay(long.MaxValue, 1, 1).DayNumber);
        Assert.Equal(long.MinValue, new EdtfDay(-long.MaxValue, 1, 1).DayNumber);
        var last = long.MinValue;
        foreach (var year in new[] { -25_000_000_000_000_000, -13_800_000_000, -10_000, -401, -400, -1, 0, 1, 4, 100, 400, 2000, 2004, 170_000_002, 25_000_000_000_000_000 })
        {
            for (var month = 1; month <= 12; month++)
            {
                foreach (var day in new[] { 1, 28, EdtfDay.DaysInMonth(year, month) })
                {
                    var number = new EdtfDay(year, month, day).DayNumber;
                    Assert.True(number >= last);
                    Assert.Equal(new EdtfDay(year, month, day), EdtfDay.FromDayNumber(number));
                    last = number;
                }
            }
        }
    }
}

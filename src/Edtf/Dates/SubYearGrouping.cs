namespace Timeline.Edtf;

/// <summary>The parts of a year that EDTF numbers 21 to 41 in the month's place.</summary>
public enum SubYearGrouping
{
    Spring = 21,
    Summer = 22,
    Autumn = 23,
    Winter = 24,
    NorthernSpring = 25,
    NorthernSummer = 26,
    NorthernAutumn = 27,
    NorthernWinter = 28,
    SouthernSpring = 29,
    SouthernSummer = 30,
    SouthernAutumn = 31,
    SouthernWinter = 32,
    FirstQuarter = 33,
    SecondQuarter = 34,
    ThirdQuarter = 35,
    FourthQuarter = 36,
    FirstQuadrimester = 37,
    SecondQuadrimester = 38,
    ThirdQuadrimester = 39,
    FirstSemestral = 40,
    SecondSemestral = 41,
}

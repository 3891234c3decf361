namespace Timeline.Site.Pictures;

/// <summary>How a line is set: size in pixels, colour, direction.</summary>
internal readonly record struct LineStyle(double Size, Colour Colour, bool RightToLeft);

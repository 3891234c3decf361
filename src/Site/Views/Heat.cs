namespace Timeline.Site.Views;

/// <summary>How strongly a number is coloured among others, from 1 to 5. By its root, or the few large ones would leave the rest all pale.</summary>
internal static class Heat
{
    public static int Of(int count, int most) =>
        count >= most ? 5 : 1 + (int)(4 * Math.Sqrt(Math.Max(0, count - 1) / (double)(most - 1)));
}

namespace Timeline.Desk.Gate;

/// <summary>What becomes of a request.</summary>
internal abstract record Admission
{
    private Admission()
    {
    }

    /// <summary>The desk answers: a page of it, or a question.</summary>
    public sealed record ToDesk : Admission;

    /// <summary>The preview answers.</summary>
    public sealed record ToSite : Admission;

    /// <summary>It goes elsewhere, perhaps with a cookie.</summary>
    public sealed record Redirected(string Address) : Admission
    {
        public (string Name, string Value)? Cookie { get; init; }
    }

    /// <summary>It goes no further.</summary>
    /// <param name="Status">The HTTP status.</param>
    /// <param name="Why">In words for the author.</param>
    public sealed record Refused(int Status, string Why) : Admission
    {
        /// <summary>
        /// A person came over a link of another site, and browsers hold back cookies then: the same page once more, by itself, has them.
        /// </summary>
        public bool MayComeAgain { get; init; }
    }
}

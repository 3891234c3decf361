namespace Timeline.Content.Fetching;

/// <summary>What asking for an address came to.</summary>
public enum AddressState
{
    /// <summary>It is there.</summary>
    Fine,

    /// <summary>It is there under another address, for good.</summary>
    Moved,

    /// <summary>The server says that there is nothing (404, 410), or there is no such server.</summary>
    Dead,

    /// <summary>Nobody can say: the server refuses programs, is in trouble, or does not answer in time.</summary>
    Unknown,
}

/// <summary>What is known of an address, and what was said.</summary>
/// <param name="MovedTo">The address it has moved to.</param>
/// <param name="Reason">Why it is dead or unknown; empty where it is there.</param>
public sealed record AskedAddress(string Address, AddressState State, string? MovedTo, string Reason);

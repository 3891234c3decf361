using System.Collections.Immutable;

namespace Timeline.Content.Captures;

/// <summary>A page as a capture holds it, its transfer and content coding undone.</summary>
/// <param name="Address">The address it was captured from.</param>
/// <param name="Date">The day of the capture, <c>yyyy-mm-dd</c>, if the record tells it.</param>
/// <param name="Bytes">The body.</param>
/// <param name="MediaType">As the server said it, in lower case.</param>
/// <param name="Charset">As the server said it.</param>
public sealed record CapturedPage(string Address, string? Date, byte[] Bytes, string? MediaType, string? Charset);

/// <summary>One page, or one sentence saying why there is none, with the addresses to choose from.</summary>
public sealed record CaptureReading(CapturedPage? Page, string? Problem, ImmutableArray<string> Addresses);

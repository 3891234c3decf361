using Timeline.Content.Input;

namespace Timeline.Desk.Gate;

/// <summary>How much a question may bring along.</summary>
internal static class Sizes
{
    /// <summary>A file's text within JSON, and a pasted book.</summary>
    private const int Question = 4 * TextFile.LargestContent;

    /// <summary>A source: what a build would not read needs not be taken in.</summary>
    private const int Upload = TextFile.LargestText;

    public static int Of(Asked asked) => asked.ContentType == "application/octet-stream" ? Upload : Question;

    public static string Words(int bytes) => $"at most {bytes / (1024 * 1024)} MB are taken";
}

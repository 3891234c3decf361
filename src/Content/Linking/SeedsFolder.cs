using Timeline.Content.Sources.Reading;

namespace Timeline.Content.Linking;

/// <summary>Sources by the names of their files: the text where it is present, else the fingerprint.</summary>
public sealed class SeedsFolder(string folder) : ISourceLookup
{
    public OpenedTarget Find(string id)
    {
        if (id.Length == 0 || id.AsSpan().ContainsAny('/', '\\', '\0') || id is "." or "..")
        {
            return new(null, $"there is no file '{id}', and it cannot be the id of a source");
        }

        var found = Document.Extensions.Append(SourceFile.FingerprintExtension).Select(extension => Path.Combine(folder, id + extension)).FirstOrDefault(File.Exists);
        return found is null ? new(null, $"there is no file '{id}', and no text or fingerprint of that name in {folder}") : SourceFile.Open(found);
    }
}

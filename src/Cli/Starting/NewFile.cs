namespace Timeline.Cli.Starting;

/// <summary>A file that is to be made.</summary>
/// <param name="Path">Seen from the folder it is made in, with forward slashes.</param>
internal sealed record NewFile(string Path, byte[] Bytes);

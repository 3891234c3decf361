namespace Timeline.Site.Publishing;

/// <summary>Puts a finished tree in the place of the published one.</summary>
internal static class Swap
{
    public static void Into(string staged, OutputFolder folder)
    {
        if (!Directory.Exists(folder.Target))
        {
            Directory.Move(staged, folder.Target);
            return;
        }

        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(staged, File.GetUnixFileMode(folder.Target));
        }

        if (!SystemCalls.TryExchange(staged, folder.Target))
        {
            // Two steps. A build killed between them is completed by Recovery.
            var old = Path.Combine(folder.Parent, folder.NeighbourPrefix + "old");
            Directory.Move(folder.Target, old);
            try
            {
                Directory.Move(staged, folder.Target);
            }
            catch
            {
                Directory.Move(old, folder.Target);
                throw;
            }

            Directory.Delete(old, recursive: true);
        }
    }
}

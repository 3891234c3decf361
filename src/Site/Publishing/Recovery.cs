namespace Timeline.Site.Publishing;

/// <summary>Mends what a killed build left beside the output folder. Runs under the lock, so nothing it finds is in use.</summary>
internal static class Recovery
{
    public static void Run(OutputFolder folder)
    {
        var old = Path.Combine(folder.Workplace, folder.NeighbourPrefix + "old");
        if (Directory.Exists(old) && !Directory.Exists(folder.Target))
        {
            Directory.Move(old, folder.Target); // killed between the two steps of a swap
        }

        foreach (var leftover in new[] { old, Path.Combine(folder.Workplace, folder.NeighbourPrefix + "staging") }.Where(Directory.Exists))
        {
            Directory.Delete(leftover, recursive: true);
        }
    }
}

namespace Timeline.Content.Diagnostics;

/// <summary>An internal fault, and the file that was being worked on: whoever meets it can leave that file out, and report it.</summary>
public sealed class Fault(string path, Exception reason) : Exception($"{path}: {reason.GetType().Name}: {reason.Message}", reason)
{
    /// <summary>Does work for a file; what is thrown names it.</summary>
    public static T At<T>(string path, Func<T> work)
    {
        try
        {
            return work();
        }
        catch (Exception reason) when (reason is not (OperationCanceledException or Fault))
        {
            throw new Fault(path, reason);
        }
    }

    /// <summary>What to tell of an exception: the fault in it that names a file, or else the first of all that threads met.</summary>
    public static Exception In(Exception met)
    {
        var all = met is AggregateException many ? many.Flatten().InnerExceptions : [met];
        return all.OfType<Fault>().OrderBy(f => f.Message, StringComparer.Ordinal).FirstOrDefault() ?? all[0];
    }
}

using FsCheck;

using Microsoft.FSharp.Core;

namespace Timeline.Tests;

/// <summary>How properties are tried: with the same values in each run, so that none fails by chance. TIMELINE_FUZZ=n tries n others each time.</summary>
public static class Seeded
{
    public static Config Tries(int count = 100)
    {
        var config = Config.QuickThrowOnFailure.WithMaxTest(count);
        return Environment.GetEnvironmentVariable("TIMELINE_FUZZ") is { Length: > 0 } ? config
            : config.WithReplay(FSharpOption<Replay>.Some(new Replay(new Rnd(1848), FSharpOption<int>.None)));
    }
}

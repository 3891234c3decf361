using System.Collections.Immutable;

namespace Timeline.Site.Templates.Plan;

/// <summary>The frames of the templates that are running, one within the other; those that are done, and their arguments, serve again.</summary>
internal sealed class Frames
{
    private readonly Stack<Frame> spareFrames = [];
    private readonly Stack<Arguments> spareArguments = [];

    /// <summary>That of the plan that runs; null where the engine runs a whole template.</summary>
    public Frame? Current { get; private set; }

    public void Enter(ImmutableArray<string> locals, Arguments? arguments)
    {
        var frame = spareFrames.TryPop(out var spare) ? spare : new();
        frame.Begin(locals, arguments, Current);
        Current = frame;
    }

    public void Leave()
    {
        var done = Current!;
        Current = done.Caller;
        spareFrames.Push(done);
    }

    /// <summary>Leaves the plan to the engine until <see cref="Resume"/>, which wants what this returns.</summary>
    public Frame? Suspend()
    {
        var suspended = Current;
        Current = null;
        return suspended;
    }

    public void Resume(Frame? suspended) => Current = suspended;

    /// <summary>Room for what an include is called with, until it is done.</summary>
    public Arguments Lend() => spareArguments.TryPop(out var spare) ? spare : new();

    public void TakeBack(Arguments arguments) => spareArguments.Push(arguments);
}

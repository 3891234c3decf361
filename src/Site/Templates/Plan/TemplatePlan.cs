using System.Collections.Immutable;

namespace Timeline.Site.Templates.Plan;

/// <summary>
/// The way Scriban's tree is gone through where speed counts: text, printing, conditions, loops, paths, operators, calls and includes as
/// a few small nodes. All else is handed back to the engine piece by piece. What cannot be told apart so has no plan, and the engine
/// renders it whole.
/// </summary>
internal sealed class TemplatePlan(ImmutableArray<Step> steps, ImmutableArray<string> locals)
{
    /// <summary>Renders with these arguments (none for a page), to where the context writes.</summary>
    public void Run(RenderContext context, Arguments? arguments)
    {
        context.Frames.Enter(locals, arguments);
        Step.RunAll(steps, context);
        context.Frames.Leave();
    }
}

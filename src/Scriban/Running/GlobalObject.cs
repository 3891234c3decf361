namespace Timeline.Scriban.Running;

/// <summary>`this` at the top of a template: the host's data and the variables set so far, as one object.</summary>
internal sealed class GlobalObject(Run run) : IMutableMap
{
    public IEnumerable<string> Names =>
        run.Options.Globals.Names.Concat(run.AssignedNames.Where(name => !run.Options.Globals.TryGet(name, out _)));

    public bool TryGet(string name, out Value value) => run.TryGetGlobal(name, out value);

    public bool TrySet(string name, Value value) => run.TrySetGlobal(name, value);

    public void MakeReadOnly(string name) => run.MakeGlobalReadOnly(name);
}

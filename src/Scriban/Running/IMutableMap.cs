namespace Timeline.Scriban.Running;

/// <summary>A map a template may change.</summary>
internal interface IMutableMap : IDataMap
{
    /// <summary>False when the name is read-only.</summary>
    bool TrySet(string name, Value value);

    void MakeReadOnly(string name);
}

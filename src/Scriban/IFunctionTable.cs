using System.Diagnostics.CodeAnalysis;

namespace Timeline.Scriban;

/// <summary>The host's functions, by name.</summary>
public interface IFunctionTable
{
    bool TryGet(string name, [NotNullWhen(true)] out IFunction? function);
}

using System.Runtime.CompilerServices;

using Timeline.Content.Model;

namespace Timeline.Content.Linking;

/// <summary>Records compare by value, which is costly; a memory of records needs only to know the very same object again.</summary>
internal sealed class ByReference<T> : IEqualityComparer<T>
    where T : class
{
    public static readonly ByReference<T> Instance = new();

    public bool Equals(T? x, T? y) => ReferenceEquals(x, y);

    public int GetHashCode(T obj) => RuntimeHelpers.GetHashCode(obj);
}

using System.Collections;

namespace Timeline.Site.Templates;

/// <summary>Values in order that templates see and cannot change: to the engine, a read-only list.</summary>
public interface IDataList : IList
{
    new int Count { get; }

    new Value this[int index] { get; }

    int ICollection.Count => Count;

    bool ICollection.IsSynchronized => false;

    object ICollection.SyncRoot => this;

    bool IList.IsFixedSize => true;

    bool IList.IsReadOnly => true;

    object? IList.this[int index]
    {
        get => this[index].Object;
        set => throw ReadOnly();
    }

    int IList.Add(object? value) => throw ReadOnly();

    void IList.Clear() => throw ReadOnly();

    void IList.Insert(int index, object? value) => throw ReadOnly();

    void IList.Remove(object? value) => throw ReadOnly();

    void IList.RemoveAt(int index) => throw ReadOnly();

    bool IList.Contains(object? value) => ((IList)this).IndexOf(value) >= 0;

    int IList.IndexOf(object? value)
    {
        for (var i = 0; i < Count; i++)
        {
            if (Equals(this[i].Object, value))
            {
                return i;
            }
        }

        return -1;
    }

    void ICollection.CopyTo(Array array, int index)
    {
        for (var i = 0; i < Count; i++)
        {
            array.SetValue(this[i].Object, index + i);
        }
    }

    IEnumerator IEnumerable.GetEnumerator()
    {
        for (var i = 0; i < Count; i++)
        {
            yield return this[i].Object;
        }
    }

    private static NotSupportedException ReadOnly() => new("What the site shows to templates cannot be changed");
}

namespace Timeline.Scriban.Running;

/// <summary>An object a template made; its members keep their order.</summary>
internal sealed class ScriptMap : IMutableMap
{
    // Below this many members a scan beats a hash.
    private const int FewMembers = 8;

    private (string Name, Value Value)[] _members;
    private int _count;
    private Dictionary<string, int>? _positions;
    private HashSet<string>? _readOnly;

    public ScriptMap(int capacity = 4)
    {
        _members = new (string, Value)[Math.Max(capacity, 1)];
    }

    public int Count => _count;

    public IEnumerable<string> Names
    {
        get
        {
            for (var i = 0; i < _count; i++)
            {
                yield return _members[i].Name;
            }
        }
    }

    public bool TryGet(string name, out Value value)
    {
        var position = PositionOf(name);
        value = position < 0 ? default : _members[position].Value;
        return position >= 0;
    }

    public bool TrySet(string name, Value value)
    {
        if (_readOnly is not null && _readOnly.Contains(name))
        {
            return false;
        }

        var position = PositionOf(name);
        if (position >= 0)
        {
            _members[position].Value = value;
        }
        else
        {
            Add(name, value);
        }

        return true;
    }

    public void MakeReadOnly(string name) => (_readOnly ??= new(StringComparer.Ordinal)).Add(name);

    private void Add(string name, Value value)
    {
        if (_count == _members.Length)
        {
            Array.Resize(ref _members, _count * 2);
        }

        _members[_count] = (name, value);
        if (_positions is not null)
        {
            _positions[name] = _count;
        }
        else if (_count >= FewMembers)
        {
            _positions = new(StringComparer.Ordinal);
            for (var i = 0; i <= _count; i++)
            {
                _positions[_members[i].Name] = i;
            }
        }

        _count++;
    }

    private int PositionOf(string name)
    {
        if (_positions is not null)
        {
            return _positions.GetValueOrDefault(name, -1);
        }

        for (var i = 0; i < _count; i++)
        {
            if (string.Equals(_members[i].Name, name, StringComparison.Ordinal))
            {
                return i;
            }
        }

        return -1;
    }
}

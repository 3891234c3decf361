namespace Timeline.Scriban.Running;

/// <summary>The local variables and arguments of one page or call; frames are used again once a call has ended.</summary>
internal sealed class Frame
{
    private Value[] _slots = [];
    private Value[] _given = [];
    private int _givenCount;
    private ScriptMap? _named;
    private ScriptList? _arguments;
    private Dictionary<string, Value>? _others;

    public LocalLayout Layout { get; private set; } = new();

    /// <summary>What `wrap` passed along, for `$$`.</summary>
    public WrappedStatements? Block { get; private set; }

    public void Enter(LocalLayout layout, ReadOnlySpan<Value> arguments, ScriptMap? named, WrappedStatements? block)
    {
        Layout = layout;
        if (_slots.Length < layout.Count)
        {
            _slots = new Value[layout.Count + 4];
        }

        _slots.AsSpan(0, layout.Count).Fill(Value.Undefined);
        if (_given.Length < arguments.Length)
        {
            _given = new Value[arguments.Length + 2];
        }

        arguments.CopyTo(_given);
        _givenCount = arguments.Length;
        _named = named;
        _arguments = null;
        _others = null;
        Block = block;
    }

    public void Leave()
    {
        _slots.AsSpan(0, Math.Min(_slots.Length, Layout.Count)).Clear();
        _given.AsSpan(0, _givenCount).Clear();
        _named = null;
        _arguments = null;
        _others = null;
        Block = null;
    }

    public ScriptList Arguments => _arguments ??= new(_given.AsSpan(0, _givenCount)) { Properties = _named };

    /// <summary>`$0`, `$1` …, without making the list.</summary>
    public Value Argument(int index) =>
        _arguments is not null ? (index < _arguments.Count ? _arguments[index] : default) : index < _givenCount ? _given[index] : default;

    public void SetArguments(ScriptList arguments) => _arguments = arguments;

    public ref Value Slot(int place) => ref _slots[place];

    public Value Get(string name)
    {
        var place = Layout.PlaceOf(name);
        if (place >= 0)
        {
            return _slots[place];
        }

        return _others is not null && _others.TryGetValue(name, out var value) ? value : Value.Undefined;
    }

    public void Set(string name, Value value)
    {
        var place = Layout.PlaceOf(name);
        if (place >= 0)
        {
            _slots[place] = value;
        }
        else
        {
            (_others ??= new(StringComparer.Ordinal))[name] = value;
        }
    }
}

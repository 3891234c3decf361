using Timeline.Scriban.Builtins;

namespace Timeline.Scriban.Running;

/// <summary>Global variables: the host's data, what the template sets, and the objects `with` and functions put before them.</summary>
internal sealed partial class Run
{
    private readonly Dictionary<string, Cell> _allCells = new(StringComparer.Ordinal);
    private readonly Dictionary<Template, Cell[]> _bound = [];
    private readonly List<Cell> _assigned = [];
    private readonly List<Scope> _scopes = [];
    private Cell[] _cells = [];
    private GlobalObject? _globalObject;

    public IEnumerable<string> AssignedNames => _assigned.Where(cell => cell.IsAssigned).Select(cell => cell.Name);

    public bool HasScopes => _scopes.Count > 0;

    /// <summary>`this`: the object the innermost `with` or function works on, or all global variables.</summary>
    public Value This
    {
        get
        {
            for (var i = _scopes.Count - 1; i >= 0; i--)
            {
                if (_scopes[i].Map.Reference is not null)
                {
                    return _scopes[i].Map;
                }
            }

            return Value.From(_globalObject ??= new(this));
        }
    }

    public void PushScope(Value map) => _scopes.Add(new(map, null, default));

    public void PushLoopVariable(string name) => _scopes.Add(new(default, name, default));

    public void SetLoopVariable(Value value) => _scopes[^1] = _scopes[^1] with { LoopValue = value };

    public void PopScope() => _scopes.RemoveAt(_scopes.Count - 1);

    /// <summary>The value of a global variable; undefined when nothing has that name.</summary>
    public Value Global(int place)
    {
        var cell = _cells[place];
        if (_scopes.Count > 0)
        {
            return InScopes(cell.Name, out var value) ? value : Load(cell);
        }

        return cell.IsLoaded ? cell.Value : Load(cell);
    }

    public bool TrySetGlobal(int place, Value value)
    {
        var cell = _cells[place];
        return _scopes.Count > 0 && This.Reference is not GlobalObject ? TrySetMember(This, cell.Name, value) : TrySet(cell, value);
    }

    public bool TryGetGlobal(string name, out Value value)
    {
        value = Load(CellOf(name), withBuiltins: false);
        return !value.IsUndefined;
    }

    /// <summary>A variable by name, seen from where the code runs; undefined when there is none.</summary>
    public Value Variable(string name) => _scopes.Count > 0 && InScopes(name, out var value) ? value : Load(CellOf(name));

    public bool TrySetVariable(string name, Value value) =>
        _scopes.Count > 0 ? TrySetMember(This, name, value) : TrySet(CellOf(name), value);

    public bool TrySetGlobal(string name, Value value) => TrySet(CellOf(name), value);

    public void MakeGlobalReadOnly(string name)
    {
        var cell = CellOf(name);
        Load(cell);
        cell.IsReadOnly = true;
    }

    public void MakeReadOnly(string name)
    {
        if (This.Reference is IMutableMap map)
        {
            map.MakeReadOnly(name);
        }
    }

    /// <summary>The cell a `for` without scopes around it may use for its variable, or null.</summary>
    public Cell? LoopCell(int place) => _scopes.Count == 0 ? _cells[place] : null;

    public static bool TrySetMember(Value target, string name, Value value)
    {
        switch (target.Reference)
        {
            case IMutableMap map:
                return map.TrySet(name, value);
            case ScriptList list:
                list.Properties ??= new();
                return list.Properties.TrySet(name, value);
            default:
                return false;
        }
    }

    private Cell[] Bind(Template template)
    {
        if (!_bound.TryGetValue(template, out var cells))
        {
            cells = [.. template.GlobalNames.Select(CellOf)];
            _bound.Add(template, cells);
        }

        return cells;
    }

    private Cell CellOf(string name)
    {
        if (!_allCells.TryGetValue(name, out var cell))
        {
            cell = new(name);
            _allCells.Add(name, cell);
        }

        return cell;
    }

    private Value Load(Cell cell, bool withBuiltins = true)
    {
        if (cell.IsLoaded)
        {
            return cell.Value;
        }

        if (_options.Globals.TryGet(cell.Name, out var value))
        {
            cell.Value = value;
        }
        else if (!withBuiltins)
        {
            return Value.Undefined;
        }
        else if (_options.Functions is { } functions && functions.TryGet(cell.Name, out var function))
        {
            cell.Value = Value.From(function);
        }
        else
        {
            cell.Value = BuiltinTable.Find(cell.Name);
        }

        cell.IsLoaded = true;
        return cell.Value;
    }

    private bool TrySet(Cell cell, Value value)
    {
        if (cell.IsReadOnly)
        {
            return false;
        }

        if (!cell.IsAssigned)
        {
            cell.IsAssigned = true;
            _assigned.Add(cell);
        }

        cell.Value = value;
        cell.IsLoaded = true;
        return true;
    }

    private bool InScopes(string name, out Value value)
    {
        for (var i = _scopes.Count - 1; i >= 0; i--)
        {
            var scope = _scopes[i];
            if (scope.LoopName is not null)
            {
                if (string.Equals(scope.LoopName, name, StringComparison.Ordinal))
                {
                    value = scope.LoopValue;
                    return true;
                }
            }
            else if (Members.TryGet(scope.Map, name, out value))
            {
                return true;
            }
        }

        value = default;
        return false;
    }

    private readonly record struct Scope(Value Map, string? LoopName, Value LoopValue);
}

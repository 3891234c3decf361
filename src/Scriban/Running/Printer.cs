using System.Globalization;
using System.Text;

using Timeline.Scriban.Builtins;

namespace Timeline.Scriban.Running;

/// <summary>How values look as text: alone, and inside a printed list or object, where strings are quoted.</summary>
internal readonly struct Printer
{
    private readonly CultureInfo _culture;
    private readonly string _dateFormat;
    private readonly Run? _run;

    private Printer(CultureInfo culture, string dateFormat, Run? run)
    {
        _culture = culture;
        _dateFormat = dateFormat;
        _run = run;
    }

    public static string Invariant(Value value) =>
        new Printer(CultureInfo.InvariantCulture, DateBuiltins.DefaultFormat, null).Print(value);

    public static string Print(Run run, Value value) => value.AsString ?? new Printer(run.Culture, run.DateFormat, run).Print(value);

    private string Print(Value value)
    {
        if (value.AsString is { } text)
        {
            return text;
        }

        if (value.Kind is ValueKind.List or ValueKind.Map)
        {
            var builder = new StringBuilder();
            PrintNested(builder, value, 0);
            return builder.ToString();
        }

        return Scalar(value);
    }

    private string Scalar(Value value) => value.Kind switch
    {
        ValueKind.Null or ValueKind.Undefined => "",
        ValueKind.Boolean => value.IsTrue ? "true" : "false",
        ValueKind.Integer => value.AsInteger.ToString(_culture),
        ValueKind.Single => value.AsSingle.ToString(_culture),
        ValueKind.Double => value.AsDouble.ToString(_culture),
        ValueKind.Decimal => value.AsDecimal.ToString(_culture),
        ValueKind.BigInteger => value.AsBigInteger.ToString(_culture),
        ValueKind.Date => DateFormat.Append(new(), value.AsDate, _dateFormat, _culture, _dateFormat).ToString(),
        ValueKind.TimeSpan => value.AsTimeSpan.ToString("c", _culture),
        ValueKind.Function => "<function>",
        _ => value.AsString!,
    };

    private void PrintNested(StringBuilder builder, Value value, int depth)
    {
        var most = _run?.Options.Limits.ObjectDepth ?? Limits.Default.ObjectDepth;
        if (depth > most)
        {
            if (_run is not null)
            {
                _run.Fail($"A list or object is nested more than {most} deep, or holds itself");
            }

            builder.Append('…');
            return;
        }

        if (value.AsString is { } text)
        {
            StringLiteral.AppendQuoted(builder, text);
        }
        else if (value.AsList is { } list)
        {
            PrintList(builder, list, depth);
        }
        else if (value.AsMap is { } map)
        {
            PrintMap(builder, map, depth);
        }
        else
        {
            builder.Append(value.IsNull ? "null" : Scalar(value));
        }

        _run?.CheckLength(builder.Length);
    }

    private void PrintList(StringBuilder builder, IDataList list, int depth)
    {
        builder.Append('[');
        for (var i = 0; i < list.Count; i++)
        {
            _run?.Step();
            builder.Append(i == 0 ? "" : ", ");
            PrintNested(builder, list[i], depth + 1);
        }

        builder.Append(']');
    }

    private void PrintMap(StringBuilder builder, IDataMap map, int depth)
    {
        builder.Append('{');
        var separator = "";
        foreach (var name in map.Names)
        {
            map.TryGet(name, out var member);
            builder.Append(separator).Append(name).Append(": ");
            PrintNested(builder, member, depth + 1);
            separator = ", ";
        }

        builder.Append('}');
    }
}

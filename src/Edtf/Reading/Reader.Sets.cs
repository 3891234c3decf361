using System.Collections.Immutable;

namespace Timeline.Edtf.Reading;

/// <summary>Sets and their ranges.</summary>
internal ref partial struct Reader
{
    private EdtfDate? ReadSet()
    {
        Raise(2, 0);
        var kind = Next == '[' ? SetKind.OneOf : SetKind.AllOf;
        var close = kind == SetKind.OneOf ? ']' : '}';
        position++;
        var elements = ImmutableArray.CreateBuilder<SetElement>();
        while (true)
        {
            var elementAt = position;
            var element = ReadElement(isFirst: elements.Count == 0);
            if (element is null)
            {
                return null;
            }

            elements.Add(element);
            if (Next == close)
            {
                position++;
                return new EdtfSet(kind, elements.ToImmutable());
            }

            if (Next != ',')
            {
                return Fail(position, Next == '/'
                    ? "an interval has no place in a set: write 1670..1672"
                    : $"expected ',' or '{close}'{Found()}");
            }

            if (element.Last is null)
            {
                return Fail(elementAt, "only the last entry of a set can end in '..'");
            }

            position++;
            while (Next == ' ')
            {
                Raise(3, position);
                position++;
            }
        }
    }

    private SetElement? ReadElement(bool isFirst)
    {
        var start = position;
        if (AtDots)
        {
            if (!isFirst)
            {
                return FailElement(position, "only the first entry of a set can begin with '..'");
            }

            position += 2;
            var last = ReadDate(allowTime: false);
            if (last is not null && AtDots)
            {
                return FailElement(position, "an entry can have '..' before its date or after it, not both");
            }

            return last is null ? null : new(null, last);
        }

        if (Next is '/' or '[' or '{')
        {
            return FailElement(position, Next == '/' ? "an interval has no place in a set: write 1670..1672" : "a set has no place in a set");
        }

        var first = ReadDate(allowTime: false);
        if (first is null)
        {
            return null;
        }

        if (!AtDots)
        {
            return new(first, first);
        }

        position += 2;
        if (AtEnd || Next is ',' or ']' or '}')
        {
            return new(first, null);
        }

        var endAt = position;
        var end = ReadDate(allowTime: false);
        return end is null ? null : CheckRange(first, end, start, endAt);
    }

    private SetElement? CheckRange(EdtfDate first, EdtfDate end, int start, int endAt)
    {
        if (first.HasUnspecifiedDigits || end.HasUnspecifiedDigits)
        {
            return FailElement(first.HasUnspecifiedDigits ? start : endAt, "an end of a range in a set cannot hold X");
        }

        if (first.Precision != end.Precision || (first as Season)?.Family != (end as Season)?.Family)
        {
            return FailElement(endAt, "both ends of a range in a set must be of one kind: two years, two months, two days …");
        }

        if (end.Before(first))
        {
            return FailElement(endAt, "the range ends before it begins");
        }

        return first == end ? new(first, first) : new(first, end);
    }

    private SetElement? FailElement(int index, string message)
    {
        Fail(index, message);
        return null;
    }
}

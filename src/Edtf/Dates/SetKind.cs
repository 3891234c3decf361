namespace Timeline.Edtf;

/// <summary>Which members of a set are meant.</summary>
public enum SetKind
{
    /// <summary>One of them, it is not known which: `[1667,1668]`.</summary>
    OneOf,

    /// <summary>Every one of them: `{1667,1668}`.</summary>
    AllOf,
}

using Timeline.Import.Rows;

namespace Timeline.Import.Mappings;

/// <summary>How a field of ours is made of a record of theirs.</summary>
internal abstract record Rule
{
    /// <summary>Everything it reads, as <see cref="NodePath"/>s of the whole record; what no rule reads is dropped, and said to be.</summary>
    public abstract IEnumerable<NodePath> Reads { get; }

    /// <summary>
    /// What of a record it reads only where something better is missing, and here leaves aside: unless another rule takes it, it is dropped.
    /// </summary>
    public virtual IEnumerable<YamlScalar> PassedOver(YamlNode row) => [];

    /// <summary>Our value with the place it came from; null where the record has nothing for it.</summary>
    public abstract YamlNode? Apply(YamlNode row, MappingRun run);
}

/// <summary>What one import knows while it maps.</summary>
internal sealed record MappingRun(Complaints Complaints, DateForms Dates);

using System.Buffers.Binary;

namespace Timeline.Site.Cards.Fonts;

/// <summary>The big-endian numbers of a font file, or of a part of one. What lies outside reads as 0, so that the worst a broken font can do is look wrong.</summary>
internal readonly struct FontData(byte[] bytes, int start, int length)
{
    public FontData(byte[] bytes)
        : this(bytes, 0, bytes.Length)
    {
    }

    public int Length => length;

    public int U8(int at) => Has(at, 1) ? bytes[start + at] : 0;

    public int I8(int at) => (sbyte)U8(at);

    public int U16(int at) => Has(at, 2) ? BinaryPrimitives.ReadUInt16BigEndian(bytes.AsSpan(start + at)) : 0;

    public int I16(int at) => (short)U16(at);

    public uint U32(int at) => Has(at, 4) ? BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan(start + at)) : 0;

    /// <summary>A part, cut to what there is.</summary>
    public FontData Part(long at, long size = int.MaxValue)
    {
        var from = (int)Math.Clamp(at, 0, length);
        return new(bytes, start + from, (int)Math.Clamp(size, 0, length - from));
    }

    private bool Has(int at, int size) => at >= 0 && at <= length - size;
}

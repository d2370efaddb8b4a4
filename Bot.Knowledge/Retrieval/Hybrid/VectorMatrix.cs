using System.Numerics;
using System.Runtime.InteropServices;

namespace Bot.Knowledge.Retrieval.Hybrid;

/// <summary>Vectors of length one, one after the other in memory. Every row is compared with the question: exact, and quick enough for a million rows.</summary>
internal sealed class VectorMatrix
{
    private readonly float[] _values;

    public VectorMatrix(int dimensions, IReadOnlyList<ReadOnlyMemory<float>> rows)
    {
        Dimensions = dimensions;
        Count = rows.Count;
        _values = new float[(long)dimensions * rows.Count];
        for (var row = 0; row < rows.Count; row++)
        {
            if (rows[row].Length != dimensions) throw new InvalidDataException("Vectors of one index must have the same number of dimensions.");
            Unit(rows[row].Span).CopyTo(_values.AsSpan(row * dimensions));
        }
    }

    public int Dimensions { get; }

    public int Count { get; }

    public ReadOnlySpan<float> Row(int row) => _values.AsSpan(row * Dimensions, Dimensions);

    /// <returns>The cosine of each row with the question's vector.</returns>
    public float[] Cosines(ReadOnlySpan<float> question)
    {
        if (question.Length != Dimensions) throw new InvalidDataException("The question's vector has another number of dimensions than the index.");
        var unit = Unit(question);
        var cosines = new float[Count];
        for (var row = 0; row < cosines.Length; row++) cosines[row] = Dot(unit, Row(row));
        return cosines;
    }

    /// <summary>Scaled to length one; zero stays zero.</summary>
    public static float[] Unit(ReadOnlySpan<float> vector)
    {
        var unit = vector.ToArray();
        var length = MathF.Sqrt(Dot(unit, unit));
        if (length <= 0 || !float.IsFinite(length)) return new float[vector.Length];
        for (var i = 0; i < unit.Length; i++) unit[i] /= length;
        return unit;
    }

    private static float Dot(ReadOnlySpan<float> left, ReadOnlySpan<float> right)
    {
        var lefts = MemoryMarshal.Cast<float, Vector<float>>(left);
        var rights = MemoryMarshal.Cast<float, Vector<float>>(right);
        var sum = Vector<float>.Zero;
        for (var i = 0; i < lefts.Length; i++) sum += lefts[i] * rights[i];
        var total = Vector.Sum(sum);
        for (var i = lefts.Length * Vector<float>.Count; i < left.Length; i++) total += left[i] * right[i];
        return total;
    }
}

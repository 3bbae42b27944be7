using System.Runtime.CompilerServices;
using FinModel.Compiler.Binding;
using FinModel.Compiler.Symbols;

namespace FinModel.Compiler.Checking;

/// <summary>The types that are asked for when formulas become cells, found out once: of what is converted, of the rate, and of what a check compares.
/// Each has one for each member only where members have currencies of their own.</summary>
internal sealed class NodeTypes
{
    private readonly Dictionary<Place, ExpressionType> _types = [];

    /// <summary>The type as one member sees it, or null where it was not looked at, because what it is part of is wrong.</summary>
    public ExpressionType? Of(BoundExpression node, DimensionSymbol? dimension, MemberSymbol? member) => _types.GetValueOrDefault(At(node, dimension, member));

    /// <summary>Keeps the type that the checker found.</summary>
    public void Keep(BoundExpression node, DimensionSymbol? dimension, MemberSymbol? member, ExpressionType type) =>
        _types[At(node, dimension, member)] = type;

    private static Place At(BoundExpression node, DimensionSymbol? dimension, MemberSymbol? member) =>
        new(node, dimension is { HasCurrencies: true } ? member : null);

    // A node is itself only: two that read alike may stand in different lines. A class, as CellKey is.
    private sealed class Place(BoundExpression node, MemberSymbol? member) : IEquatable<Place>
    {
        private readonly BoundExpression _node = node;
        private readonly MemberSymbol? _member = member;

        public bool Equals(Place? other) => other is not null && ReferenceEquals(_node, other._node) && ReferenceEquals(_member, other._member);

        public override bool Equals(object? obj) => Equals(obj as Place);

        public override int GetHashCode() => RuntimeHelpers.GetHashCode(_node) ^ (_member?.Index ?? -1);
    }
}

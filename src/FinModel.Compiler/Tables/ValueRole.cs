namespace FinModel.Compiler.Tables;

/// <summary>What a typed value does to a line.</summary>
internal enum ValueRole
{
    /// <summary>It is the line's value, or one of its values.</summary>
    Level,

    /// <summary>It is added to the line's value.</summary>
    Increase,

    /// <summary>It is taken from the line's value.</summary>
    Decrease,

    /// <summary>The line's value is multiplied by it; it has no unit.</summary>
    Factor,
}

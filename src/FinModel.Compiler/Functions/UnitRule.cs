namespace FinModel.Compiler.Functions;

/// <summary>How the unit of a function's value follows from its arguments.</summary>
internal enum UnitRule
{
    /// <summary>All arguments and the value have one unit.</summary>
    Same,

    /// <summary>The value has the first argument's unit; the others are pure numbers.</summary>
    First,

    /// <summary>Pure numbers all.</summary>
    Pure,

    /// <summary>The value's unit is the square root of the argument's.</summary>
    Root,

    /// <summary>Any arguments; the value is a pure number.</summary>
    Count,
}

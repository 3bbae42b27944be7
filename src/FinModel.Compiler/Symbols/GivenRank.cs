namespace FinModel.Compiler.Symbols;

/// <summary>How closely a given value speaks of its member; the closer counts, whatever stands first.</summary>
internal enum GivenRank
{
    /// <summary>It stands in a row of the member alone.</summary>
    Member,

    /// <summary>It stands in the row of the line.</summary>
    Line,

    /// <summary>It stands under the input, for where no file says anything.</summary>
    Default,
}

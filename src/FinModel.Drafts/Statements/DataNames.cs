namespace FinModel.Drafts.Statements;

/// <summary>What a draft calls the files of its data that it writes itself.</summary>
internal static class DataNames
{
    /// <summary>What drives the estimates.</summary>
    public const string Inputs = "inputs.csv";

    /// <summary>Printed figures that are put right.</summary>
    public const string Corrections = "corrections.csv";

    /// <summary>Why printed figures are not what the model gives.</summary>
    public const string Explanations = "unreconciled.csv";

    /// <summary>Balances to begin from, where no balance sheet is printed.</summary>
    public const string Opening = "opening.csv";

    /// <summary>The number of shares, where none is printed.</summary>
    public const string Shares = "shares.csv";
}

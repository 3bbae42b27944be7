namespace FinModel.Excel.Layout;

/// <summary>What a sheet is to a reader.</summary>
internal enum SheetKind
{
    /// <summary>Where to begin: cover, summary, charts.</summary>
    Overview,

    /// <summary>What is assumed.</summary>
    Input,

    /// <summary>Statements and ratios.</summary>
    Statement,

    /// <summary>What it is worth.</summary>
    Valuation,

    /// <summary>What the numbers are held against.</summary>
    Proof,

    /// <summary>Helpers, for those who look behind a formula.</summary>
    Helper,
}

namespace FinModel.Excel.Pages;

/// <summary>What a column of the sheet of expectations holds.</summary>
internal enum ExpectedColumn
{
    /// <summary>The figure that the model is compared with: the mean or median; of a range, its middle.</summary>
    Figure,

    /// <summary>The median of a consensus, where some have one.</summary>
    Median,

    /// <summary>The least, or the lower end.</summary>
    Low,

    /// <summary>The greatest, or the upper end.</summary>
    High,

    /// <summary>The model less the figure.</summary>
    Difference,

    /// <summary>The difference as a share of the figure.</summary>
    Share,

    /// <summary>Where the model lies.</summary>
    Result,

    /// <summary>How many analysts.</summary>
    Analysts,

    /// <summary>Since when it stands.</summary>
    Date,

    /// <summary>How exact the figure is.</summary>
    Rounding,

    /// <summary>Who says so.</summary>
    Source,

    /// <summary>What is noted of it, where something is.</summary>
    Note,
}

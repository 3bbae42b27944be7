namespace FinModel.Excel.Layout;

/// <summary>The columns of every sheet that shows lines: the same column is the same thing everywhere.</summary>
internal static class Columns
{
    public const int Identifier = 1;
    public const int Label = 2;
    public const int Unit = 3;
    public const int Source = 4;

    /// <summary>What has one value for all time.</summary>
    public const int Once = 5;

    /// <summary>The first period.</summary>
    public const int Periods = 6;
}

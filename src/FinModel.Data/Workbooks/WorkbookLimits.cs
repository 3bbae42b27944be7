namespace FinModel.Data.Workbooks;

/// <summary>How much of a file is read at most; far above any model, far below what hurts.</summary>
internal static class WorkbookLimits
{
    public const long FileBytes = 64L << 20;

    public const long PartBytes = 48L << 20;

    public const long AllBytes = 160L << 20;

    public const int Parts = 2000;

    public const int Cells = 1_000_000;

    public const int Comments = 10_000;

    public const int Characters = 32 << 20;
}

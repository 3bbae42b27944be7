namespace FinModel.Data;

/// <summary>How large what is read may be: far above any real model, far below what would make a machine swap.</summary>
public static class FileLimits
{
    /// <summary>Bytes of a <c>.fin</c> file.</summary>
    public const int ModelBytes = 1 << 20;

    /// <summary>Bytes of a CSV file.</summary>
    public const int TableBytes = 8 << 20;

    /// <summary>Bytes of a workbook, and of a slice of a simulation.</summary>
    public const int WorkbookBytes = 64 << 20;

    /// <summary>Rows of a CSV file, its header not counted.</summary>
    public const int Rows = 100_000;

    /// <summary>Columns of a CSV file.</summary>
    public const int Columns = 500;

    /// <summary>Characters of a cell.</summary>
    public const int CellCharacters = 32_000;

    /// <summary>Files of a model folder or of a library.</summary>
    public const int Files = 1_000;
}

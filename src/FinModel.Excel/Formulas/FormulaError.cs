namespace FinModel.Excel.Formulas;

/// <summary>An error value, as spreadsheets spread it.</summary>
internal sealed record FormulaError(string Code)
{
    public static FormulaError DivisionByZero { get; } = new("#DIV/0!");

    public static FormulaError NotANumber { get; } = new("#NUM!");

    public static FormulaError NotFound { get; } = new("#N/A");
}

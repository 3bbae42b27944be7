namespace FinModel.Excel.Layout;

/// <summary>A spreadsheet formula as a tree: it can be printed for a cell, and computed, so that every cell gets a cached value.</summary>
internal abstract record Formula
{
    public abstract T Accept<T>(IFormulaVisitor<T> visitor);
}

/// <summary>One method for each kind of node.</summary>
internal interface IFormulaVisitor<out T>
{
    T VisitNumber(NumberFormula node);

    T VisitText(TextFormula node);

    T VisitCell(CellFormula node);

    T VisitRange(RangeFormula node);

    T VisitCall(CallFormula node);

    T VisitBinary(BinaryFormula node);

    T VisitNegate(NegateFormula node);
}

/// <summary>A typed number.</summary>
internal sealed record NumberFormula(double Value) : Formula
{
    public override T Accept<T>(IFormulaVisitor<T> visitor) => visitor.VisitNumber(this);
}

/// <summary>A typed text.</summary>
internal sealed record TextFormula(string Value) : Formula
{
    public override T Accept<T>(IFormulaVisitor<T> visitor) => visitor.VisitText(this);
}

/// <summary>Another cell; fixed where copying the formula to the next column must not move it.</summary>
internal sealed record CellFormula(SheetCell Target, bool IsFixed = false) : Formula
{
    public override T Accept<T>(IFormulaVisitor<T> visitor) => visitor.VisitCell(this);
}

/// <summary>Cells from one to another of the same sheet.</summary>
internal sealed record RangeFormula(SheetCell First, SheetCell Last, bool IsFixed = false) : Formula
{
    public override T Accept<T>(IFormulaVisitor<T> visitor) => visitor.VisitRange(this);
}

/// <summary>A function.</summary>
internal sealed record CallFormula(string Function, IReadOnlyList<Formula> Arguments) : Formula
{
    public override T Accept<T>(IFormulaVisitor<T> visitor) => visitor.VisitCall(this);
}

/// <summary>An operator between two operands.</summary>
internal sealed record BinaryFormula(string Operator, Formula Left, Formula Right) : Formula
{
    public override T Accept<T>(IFormulaVisitor<T> visitor) => visitor.VisitBinary(this);
}

/// <summary>The opposite sign.</summary>
internal sealed record NegateFormula(Formula Operand) : Formula
{
    public override T Accept<T>(IFormulaVisitor<T> visitor) => visitor.VisitNegate(this);
}

using FinModel.Compiler.Declaring;
using FinModel.Compiler.Symbols;
using FinModel.Compiler.Tables.Cells;
using FinModel.Compiler.Tables.Headings;
using FinModel.Core.Diagnostics;
using FinModel.Core.Tables;
using FinModel.Core.Text;
using FinModel.Core.Units;
using FinModel.Language.Parsing;
using FinModel.Language.Syntax;

namespace FinModel.Compiler.Tables;

/// <summary>
/// Reads the columns that say in what the plain numbers of a row are: <c>CNY thousand</c>, <c>HKD 100 million</c>, <c>%</c> in one column, or the
/// unit, its currency and its scale in one each.
/// </summary>
internal sealed class UnitColumns
{
    private const string PerYear = " per year ";

    // Of how many of the line's own units each is one, where the line is a pure number.
    private static readonly Dictionary<string, double> Shares =
        new(StringComparer.Ordinal) { ["%"] = 0.01, ["percent"] = 0.01, ["pp"] = 0.01, ["bp"] = 0.0001 };

    private readonly ModelSymbols _symbols;
    private readonly List<Diagnostic> _diagnostics;
    private readonly int _unit;
    private readonly int _currency;
    private readonly int _scale;

    /// <param name="symbols">What is declared.</param>
    /// <param name="table">The file.</param>
    /// <param name="others">Headings that are something else here: names of rows, figures, what is ignored.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    public UnitColumns(ModelSymbols symbols, CsvTable table, IReadOnlyCollection<string> others, List<Diagnostic> diagnostics)
    {
        (_symbols, _diagnostics) = (symbols, diagnostics);
        _unit = Only(table, others, ColumnWords.IsUnit);
        _currency = Only(table, others, ColumnWords.IsCurrency);
        _scale = Only(table, others, ColumnWords.IsScale);
    }

    /// <summary>The cell that says most of what a row is in, or null where there is none.</summary>
    public TableCell? Cell(IReadOnlyList<TableCell> row)
    {
        TableCell? At(int column) => column >= 0 && !row[column].IsBlank ? row[column] : null;
        return At(_unit) ?? At(_scale) ?? At(_currency);
    }

    /// <summary>Reads what a row says; false when that does not fit the line (reported).</summary>
    /// <param name="line">The row's line.</param>
    /// <param name="members">Its members that the row is for.</param>
    /// <param name="row">The row.</param>
    /// <param name="hasScale">Whether the scale is known from elsewhere, so that a unit without one says enough.</param>
    /// <param name="factor">What one plain number of the row is worth in the line's unit; null where the row does not say.</param>
    public bool TryRead(LineSymbol line, IReadOnlyList<MemberSymbol?> members, IReadOnlyList<TableCell> row, bool hasScale, out double? factor)
    {
        factor = null;
        if (line.Unit is not { } unit || Cell(row) is not { } cell)
        {
            return true;
        }

        if (line.Bands is { } scale)
        {
            return IsInWords(line, scale, cell);
        }

        var problem = WrongCurrency(line, members, row) ?? Read(line, unit, members, row, hasScale, cell, out factor);
        if (problem is not null)
        {
            _diagnostics.Add(problem);
        }

        return problem is null;
    }

    // Words are in nothing; the name of their scale says no more than that.
    private bool IsInWords(LineSymbol line, BandsSymbol scale, TableCell cell)
    {
        if (PrintedText.Plain(cell.Text) != scale.Name)
        {
            _diagnostics.Add(DataDiagnostics.UnitOfWords(cell.Span, line.Name, cell.Text, scale.Name));
        }

        return PrintedText.Plain(cell.Text) == scale.Name;
    }

    private Diagnostic? Read(LineSymbol line, Unit unit, IReadOnlyList<MemberSymbol?> members, IReadOnlyList<TableCell> row, bool hasScale, TableCell cell,
        out double? factor)
    {
        // A growth of so much per year is a growth of so much.
        var text = $" {Text(row, _unit)} ".Replace(PerYear, " ", StringComparison.Ordinal).Trim();
        factor = null;
        if (OfScaleColumn(row, out var scale) is { } unknown)
        {
            return unknown;
        }

        if (Shares.TryGetValue(text, out var share) && unit.IsPure && line.Display != Display.Times)
        {
            factor = share;
            return scale is null or 1 ? null : ReadingDiagnostics.WrongForm(row[_scale].Span, line.Name, line.Display, $"`{row[_scale].Text}`");
        }

        return IsWrongForm(line, text) ? ReadingDiagnostics.WrongForm(cell.Span, line.Name, line.Display, $"`{cell.Text}`")
            : Scaled(line, unit, members, cell, hasScale, text, scale, out factor);
    }

    private Diagnostic? Scaled(LineSymbol line, Unit unit, IReadOnlyList<MemberSymbol?> members, TableCell cell, bool hasScale, string text, double? scale,
        out double? result)
    {
        result = null;
        var (name, own) = Parts(text, unit);
        if (own is { } first && scale is { } second && first != second)
        {
            return ReadingDiagnostics.ScaleTwice(cell.Span, cell.Text, line.Name);
        }

        scale ??= own;
        var isLocal = name == UnitNames.Local && unit.ExponentOf(UnitNames.Local) != 0;
        if (name.Length > 0 && !isLocal && Mismatch(line, members, UnitOf(name)) is { } expected)
        {
            return DataDiagnostics.WrongUnit(cell.Span, line.Name, expected, $"{cell.Text}");
        }

        var power = Scale.PowerIn(unit);
        if (power == 0)
        {
            result = text.Length > 0 ? 1 : null;
            return scale is null or 1
                ? null
                : DataDiagnostics.WrongUnit(cell.Span, line.Name, members.Select(line.UnitFor).FirstOrDefault() ?? unit, $"{cell.Text}");
        }

        if (scale is null && _symbols.ScaleFactor != 1)
        {
            // A currency alone says nothing of how it is counted, and claims nothing either.
            return hasScale || text.Length == 0 ? null : ReadingDiagnostics.UnitOfMoney(cell.Span, cell.Text, _symbols.ScaleName);
        }

        result = Math.Pow((scale ?? _symbols.ScaleFactor) / _symbols.ScaleFactor, power);
        return null;
    }

    // Of what is no money a currency says nothing.
    private Diagnostic? WrongCurrency(LineSymbol line, IReadOnlyList<MemberSymbol?> members, IReadOnlyList<TableCell> row)
    {
        var name = Text(row, _currency);
        return name.Length == 0
            ? null
            : members.Select(line.UnitFor).OfType<Unit>().Where(u => u.Factors.Any(f => IsCurrency(f.Name)) && u.ExponentOf(name) == 0)
            .Select(u => DataDiagnostics.WrongUnit(row[_currency].Span, line.Name, u, $"{row[_currency].Text}")).FirstOrDefault();
    }

    private Diagnostic? OfScaleColumn(IReadOnlyList<TableCell> row, out double? scale)
    {
        var text = Text(row, _scale);
        scale = text.Length == 0 ? null : ScaleWords.Factor(text);
        return text.Length > 0 && scale is null ? ReadingDiagnostics.NoScale(row[_scale].Span, row[_scale].Text) : null;
    }

    // `HKD 100 million` is a unit and two factors.
    private static (string Name, double? Scale) Parts(string text, Unit unit)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var names = new List<string>();
        double? scale = null;
        foreach (var word in words)
        {
            if ((words.Length == 1 && unit.IsPure) || ScaleWords.Factor(word) is not { } factor)
            {
                names.Add(word);
                continue;
            }

            scale = (scale ?? 1) * factor;
        }

        return (string.Join(' ', names), scale);
    }

    // A multiple in percent, or a percentage in multiples.
    private static bool IsWrongForm(LineSymbol line, string text) =>
        (line.Display == Display.Percent && text is "x" or "times") || (line.Display == Display.Times && Shares.ContainsKey(text));

    private static Unit? Mismatch(LineSymbol line, IReadOnlyList<MemberSymbol?> members, Unit? found) =>
        members.Select(line.UnitFor).FirstOrDefault(u => u is not null && u != found);

    private Unit? UnitOf(string text)
    {
        if (text is "%" or "x" or "1")
        {
            return Unit.Pure;
        }

        var literal = Parser.ParseExpression(new SourceText("", "1 " + text), []);
        return literal is NumberSyntax { Unit: { } unit } ? new UnitResolver(_symbols, []).Resolve(unit) : null;
    }

    private static bool IsCurrency(string unit) => unit is not ("shares" or "days" or "date");

    private static string Text(IReadOnlyList<TableCell> row, int column) => column < 0 ? "" : UnitWords.Plain(row[column].Text);

    // Of two columns that say the same thing one would be lost.
    private int Only(CsvTable table, IReadOnlyCollection<string> others, Func<string, bool> isWord)
    {
        var first = -1;
        for (var i = 0; i < table.Header.Count; i++)
        {
            if (!isWord(table.Header[i].Text) || others.Contains(table.Header[i].Text))
            {
                continue;
            }

            if (first >= 0)
            {
                _diagnostics.Add(ReadingDiagnostics.UnitsTwice(table.Header[i].Span, table.Header[i].Text, table.Header[first].Text));
                continue;
            }

            first = i;
        }

        return first;
    }
}

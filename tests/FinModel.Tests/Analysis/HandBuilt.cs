using FinModel.Compiler.Plans;
using FinModel.Compiler.Symbols;
using FinModel.Core.Tables;
using FinModel.Core.Text;
using FinModel.Core.Time;
using FinModel.Core.Units;
using FinModel.Evaluation;

namespace FinModel.Tests.Analysis;

/// <summary>A plan put together by hand, cell by cell, so the tie-out is tested without the compiler.</summary>
internal sealed class HandBuilt
{
    private static readonly SourceText Nowhere = new("t.fin", "");

    private readonly List<PlanCell> _cells = [];
    private readonly List<PlanLine> _lines = [];

    public List<PrintedCell> Printed { get; } = [];

    public List<PlanExplanation> Explanations { get; } = [];

    public List<PlanCheck> Checks { get; } = [];

    public Timeline Years { get; } = new("years", [Year(2023, false), Year(2024, true)]);

    public static PlanExpression Of(PlanCell cell) => new PlanReference(cell);

    public static PlanExpression Of(Op op, params PlanExpression[] operands) => new PlanOperation(op, [.. operands]);

    public PlanLine Line(string name, LineKind kind = LineKind.Flow, bool isTotal = false)
    {
        var line = new PlanLine
        {
            Name = name,
            Label = new PlanLabel(name, name),
            Kind = kind,
            IsInput = false,
            Dimension = null,
            Units = [Unit.Pure],
            Display = Display.Plain,
            Bands = null,
            Statement = null,
            Hints = PlanHints.None with { IsTotal = isTotal },
            Note = null,
            Span = new SourceSpan(Nowhere, 0, 0),
            Rules = [],
        };
        _lines.Add(line);
        return line;
    }

    /// <summary>A datum as a table prints it.</summary>
    public PlanCell Datum(PlanLine line, int year, string text)
    {
        PrintedNumber.TryParse(text, out var number).Should().BeTrue();
        var source = new PlanSource("a table", null, text, new SourceSpan(new SourceText($"{line.Name}.csv", text), 0, text.Length));
        return Add(line, year, CellOrigin.Data, number.Value, null, number.HalfUnit, source);
    }

    /// <summary>A computed cell.</summary>
    public PlanCell Computed(PlanLine line, int? year, PlanExpression formula) => Add(line, year, CellOrigin.Formula, 0, formula, 0, null);

    /// <summary>A cell computed to a value.</summary>
    public PlanCell Computed(PlanLine line, int? year, double value) => Computed(line, year, new PlanConstant(value));

    /// <summary>A figure of a table for a line; where no place is given, it stands where nothing reads it.</summary>
    public PrintedCell Print(PlanLine line, string period, string text, PlanCell? cell, string table = "t.csv", double unit = 1, SourceSpan? at = null)
    {
        PrintedNumber.TryParse(text, out var number).Should().BeTrue();
        var span = at ?? new SourceSpan(new SourceText(table, text), 0, text.Length);
        var scale = number.IsPercent ? Math.Sign(unit) : unit;
        var printed = new PrintedCell(
            table, line.Name, period, period, cell, number.Value * scale, number.HalfUnit * Math.Abs(scale), text, span, line, null,
            period is "2024" or "all")
        {
            PrintedUnit = unit,
        };
        Printed.Add(printed);
        return printed;
    }

    public void Explain(PrintedCell printed, string value, string cause = "because")
    {
        PrintedNumber.TryParse(value, out var number).Should().BeTrue();
        Explanations.Add(new PlanExplanation(
            printed.Table, printed.Row, printed.PeriodId, printed.Text, number.Value, number.HalfUnit, cause, new SourceSpan(Nowhere, 0, 0)));
    }

    public void Audit(PlanExpression left, PlanExpression right, string? cause = null, PlanExpression? within = null, bool isOfThePast = false)
    {
        var instance = new PlanCheckInstance(Years.Periods[0], Op.Equal, left, right, within, cause is null ? null : new PlanLabel(cause, cause), null);
        var check = new PlanCheck("audit", new PlanLabel("audit", "audit"), true, "left = right", new SourceSpan(Nowhere, 0, 0), [instance])
        {
            IsOfThePast = isOfThePast,
        };
        Checks.Add(check);
    }

    public ModelResult Result()
    {
        var plan = new Plan(new PlanIndex(new ModelSymbols(), [Years], _lines, _cells))
        {
            Name = "hand",
            Label = new PlanLabel("Hand", "Hand"),
            ReportingCurrency = "CNY",
            TradingCurrency = "CNY",
            ScaleName = "",
            Dimensions = [],
            Statements = [],
            Stages = [.. _cells.Where(c => c.Formula is not null).Select(c => new PlanCellStage(c))],
            Checks = Checks,
            Printed = Printed,
            Explanations = Explanations,
            PeriodNames = new Dictionary<string, Period>(),
        };
        return new Evaluator(plan).Run(PlanScenario.Base, []);
    }

    private static TimelinePeriod Year(int year, bool isEstimate) => new(new Period(Frequency.Year, year), isEstimate, true);

    private PlanCell Add(PlanLine line, int? year, CellOrigin origin, double value, PlanExpression? formula, double halfUnit, PlanSource? source)
    {
        var cell = new PlanCell
        {
            Slot = _cells.Count,
            Line = line,
            Member = null,
            Timeline = year is null ? null : Years,
            Period = year is null ? null : Years.Periods.Single(p => p.Period.Year == year),
            Origin = origin,
            Rule = null,
            Formula = formula,
            Given = value,
            HalfUnit = halfUnit,
            Source = source,
        };
        _cells.Add(cell);
        return cell;
    }
}

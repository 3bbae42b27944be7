using FinModel.Compiler.Plans;
using FinModel.Core.Time;
using FinModel.Language.Syntax;

namespace FinModel.Compiler.Symbols;

/// <summary>Everything declared, by name.</summary>
internal sealed class ModelSymbols : IPlanNames
{
    public ModelSyntax? Model { get; set; }

    public List<Timeline> Timelines { get; } = [];

    /// <summary>Whether the model has no timeline that can be used, and another one stands in for it.</summary>
    public bool LacksTimeline { get; set; }

    /// <summary>Whether the model has no currency, and another one stands in for it.</summary>
    public bool LacksCurrency { get; set; }

    /// <summary>How the years of all timelines lie on the calendar.</summary>
    public FiscalYear FiscalYear { get; set; } = FiscalYear.Calendar;

    public List<CurrencySymbol> Currencies { get; } = [];

    public string? TradingCurrency { get; set; }

    public string ScaleName { get; set; } = "";

    public double ScaleFactor { get; set; } = 1;

    public Dictionary<string, Period> PeriodNames { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, DimensionSymbol> Dimensions { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, BandsSymbol> Bands { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, FunctionSyntax> Functions { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, LineSymbol> Lines { get; } = new(StringComparer.Ordinal);

    public List<LineSymbol> LineList { get; } = [];

    /// <summary>The first line of each unit that has one value for all time.</summary>
    public Dictionary<Core.Units.Unit, LineSymbol> Constants { get; } = [];

    public Dictionary<string, TableSymbol> Tables { get; } = new(StringComparer.Ordinal);

    public List<TableSymbol> TableList { get; } = [];

    /// <summary>Lines that are added up under one name.</summary>
    public Dictionary<string, GroupSymbol> Groups { get; } = new(StringComparer.Ordinal);

    /// <summary>Labels that take the place of a statement's own.</summary>
    public Dictionary<string, LabelSyntax> StatementLabels { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether pages leave out lines that are nought in every period shown.</summary>
    public bool HidesZeros { get; set; }

    public List<CheckSyntax> Checks { get; } = [];

    public List<CircleSymbol> Circles { get; } = [];

    public List<ScenarioSyntax> Scenarios { get; } = [];

    public List<UncertaintySyntax> Uncertainties { get; } = [];

    public CurrencySymbol Reporting => Currencies[0];

    public Timeline Calculating => Timelines[0];

    /// <summary>Drops the figures of the tables, which nobody asks for once the plan has them: what is kept of a model is then a tenth less.</summary>
    public void ForgetFigures()
    {
        for (var i = 0; i < TableList.Count; i++)
        {
            Tables[TableList[i].Name] = TableList[i] = TableList[i] with { Figures = [], Printed = [] };
        }
    }

    /// <summary>The group whose sum a call is, or null; a parameter of that name goes before it.</summary>
    public GroupSymbol? GroupIn<T>(CallSyntax call, IReadOnlyDictionary<string, T> parameters) =>
        call.Arguments is [NameSyntax { Member: null } name] && !parameters.ContainsKey(name.Name.Name) ? Groups.GetValueOrDefault(name.Name.Name) : null;

    /// <summary>The timeline a period is on, and its place there; null when it is on none.</summary>
    public (int Timeline, int Index)? Locate(Period period)
    {
        for (var i = 0; i < Timelines.Count; i++)
        {
            if (Timelines[i].IndexOf(period) is var index and >= 0)
            {
                return (i, index);
            }
        }

        return null;
    }

    /// <summary>The period that a reference by name or id means; null for offsets and for names that mean none.</summary>
    public Period? FixedPeriod(PeriodReferenceSyntax reference) => reference switch
    {
        { Fixed: { } period } => period,
        { Name: "first_estimate" } => Calculating.Periods.FirstOrDefault(p => p.IsEstimate)?.Period,
        { Name: "last_actual" } => Calculating.Periods.LastOrDefault(p => !p.IsEstimate)?.Period,
        { Name: "last_period" } => Calculating.Periods[^1].Period,
        { Name: { } name } => PeriodNames.TryGetValue(name, out var named) ? named : null,
        _ => null,
    };
}

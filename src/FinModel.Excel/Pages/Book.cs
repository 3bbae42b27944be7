using FinModel.Compiler.Plans;
using FinModel.Excel.Formulas;
using FinModel.Excel.Layout;
using FinModel.Excel.Requests;
using FinModel.Excel.Snapshots;
using FinModel.Presentation.Formats;
using FinModel.Presentation.Layout;
using FinModel.Presentation.Series;
using FinModel.Presentation.Wording;

namespace FinModel.Excel.Pages;

/// <summary>The workbook being put together: its sheets, and where everything stands.</summary>
internal sealed class Book
{
    private readonly HashSet<string> _names = new(StringComparer.OrdinalIgnoreCase);

    private readonly HiddenZeros _zeros;

    private FormulaEvaluator? _values;
    private Func<PlanCell, double>? _results;
    private string? _planVersion;

    public Book(ExportRequest request)
    {
        Request = request;
        Words = new WorkbookWords(request.Language);
        Columns = new PeriodColumns(request.Plan);
        Constants = new ConstantPool(this);
        Operands = new OperandPool(this);
        Sources = new SourceWords(request.Plan, Words);
        MayMeanNothing = Meaning.CellsWithout(request.Plan);
        _zeros = new HiddenZeros(request.Plan, cell => Results(cell), isLive: true);
        Translator = new FormulaTranslator(PlaceOf, Constants.Find, Operands.Write);
    }

    public ExportRequest Request { get; }

    public Plan Plan => Request.Plan;

    /// <summary>The fingerprint of the plan, which stands in several places.</summary>
    public string PlanVersion => _planVersion ??= Fingerprint.Of(Plan);

    public WorkbookWords Words { get; }

    /// <summary>Which column each period has.</summary>
    public PeriodColumns Columns { get; }

    /// <summary>The unit that most amounts are in.</summary>
    public string ReportingUnit => UnitText.Basis(Plan, Words.First);

    public List<Sheet> Sheets { get; } = [];

    /// <summary>Where the value of each cell of the plan stands.</summary>
    public Dictionary<PlanCell, SheetCell> Places { get; } = [];

    /// <summary>Where the value of an input under a scenario stands.</summary>
    public Dictionary<ScenarioInput, SheetCell> Inputs { get; } = [];

    /// <summary>Where the value of an input under the selected scenario stands.</summary>
    public Dictionary<PlanCell, SheetCell> Live { get; } = [];

    /// <summary>Rows whose formulas should be one.</summary>
    public List<List<SheetCell>> Rows { get; } = [];

    public ConstantPool Constants { get; }

    public OperandPool Operands { get; }

    public FormulaTranslator Translator { get; }

    /// <summary>Holds the selected scenario's name.</summary>
    public required SheetCell Selector { get; init; }

    /// <summary>Holds its place among the scenarios.</summary>
    public SheetCell? ScenarioNumber { get; set; }

    /// <summary>Says whether all checks hold.</summary>
    public required SheetCell Master { get; init; }

    /// <summary>The cover's cells that say whose workbook this is.</summary>
    public SheetCell ModelCaption { get; set; } = null!;

    public SheetCell ModelName { get; set; } = null!;

    public SheetCell Version { get; set; } = null!;

    /// <summary>Cells that may hold something else than the export wrote, without this being an edit.</summary>
    public HashSet<SheetCell> Unguarded { get; } = [];

    /// <summary>Says the selected scenario's name, and that it is not that scenario alone while a what-if is left in.</summary>
    public required SheetCell Caption { get; init; }

    /// <summary>What the what-if tables vary, each with the cell that names it while it is not 0.</summary>
    public List<WhatIfCell> WhatIfs { get; } = [];

    /// <summary>1 while no what-if is left in; null where there are none.</summary>
    public SheetCell? IsUnshifted { get; set; }

    /// <summary>Where a scenario's operand stands, and which of the scenario's changes of the input it is.</summary>
    public Dictionary<SheetCell, ScenarioOperand> Changes { get; } = [];

    /// <summary>The sheet that keeps what was exported; null where none does.</summary>
    public Sheet? Backup { get; set; }

    /// <summary>The values that spreadsheets will show; to be asked once everything is written.</summary>
    public FormulaEvaluator Values => _values ??= new FormulaEvaluator(Results);

    /// <summary>What the engine gives for the scenario shown at first.</summary>
    public Func<PlanCell, double> Results => _results ??= Request.Evaluate(Scenario, []);

    /// <summary>Rows that no statement shows.</summary>
    public LinePage Workings { get; set; } = null!;

    /// <summary>What is added to an input for the what-if tables.</summary>
    public Dictionary<PlanCell, List<SheetCell>> Shifts { get; } = [];

    /// <summary>The table of results by scenario: the first scenario's name, and the first value and heading of each output.</summary>
    public (SheetCell First, List<ScenarioOutput> Columns) ByScenario { get; set; }

    /// <summary>The what-if tables, from their first cell to their last.</summary>
    public List<WhatIfTable> Tables { get; } = [];

    /// <summary>The series of charts whose figures stand in a block of their own.</summary>
    public Dictionary<PlanChart, IReadOnlyList<ChartSeries>> Drawn { get; } = [];

    /// <summary>Where figures come from, in words.</summary>
    public SourceWords Sources { get; }

    /// <summary>The cells that say where an input comes from, what is noted of it, or why a scenario changes it.</summary>
    public Dictionary<SheetCell, SnapshotRole> Said { get; } = [];

    /// <summary>The cells that hold what others expect, as it was typed.</summary>
    public Dictionary<SheetCell, BookExpectation> Expected { get; } = [];

    /// <summary>The charts that there are figures for.</summary>
    public List<DrawnChart> Charts { get; } = [];

    /// <summary>Where the name of a band stands, in place of the number for it or beside it.</summary>
    public Dictionary<PlanCell, SheetCell> BandNames { get; } = [];

    /// <summary>The cells that may say that they mean nothing, or are computed from one that may.</summary>
    public HashSet<PlanCell> MayMeanNothing { get; }

    /// <summary>Whether a circle is solved by steps, not in one.</summary>
    public bool Approximates { get; set; }

    /// <summary>Whether a circle could not be solved in closed form, so that the file needs iteration.</summary>
    public bool Iterates { get; set; }

    /// <summary>The scenario shown at first.</summary>
    public PlanScenario Scenario => Plan.Scenarios.First(s => s.Name == Request.Scenario);

    /// <summary>The cells of a line or member, of every timeline.</summary>
    public IEnumerable<PlanCell> CellsOf(PlanLine line, PlanMember? member) =>
        line.Kind == LineKind.Constant ? Plan.CellsOf(line, member, Plan.Timeline) : Plan.Timelines.SelectMany(t => Plan.CellsOf(line, member, t));

    /// <summary>Whether there is something to show of a line or member.</summary>
    public bool HasFigures(LineChoice choice) => !CellsOf(choice.Line, choice.Member).All(_zeros.Leaves);

    public SheetCell PlaceOf(PlanCell cell) => Places[cell];

    /// <summary>A sheet's name: at most 31 characters, none of those that spreadsheets refuse, and only once.</summary>
    public string NameFor(string wanted)
    {
        var clean = string.Concat(wanted.Select(c => "[]:*?/\\'".Contains(c, StringComparison.Ordinal) || char.IsControl(c) ? ' ' : c)).Trim();
        clean = clean.Length == 0 ? "Sheet" : clean;
        for (var number = 1; ; number++)
        {
            var ending = number == 1 ? "" : $" {number}";
            var name = clean[..Math.Min(clean.Length, 31 - ending.Length)].TrimEnd() + ending;
            if (_names.Add(name))
            {
                return name;
            }
        }
    }

    /// <summary>What a line's numbers are in, for the column of units.</summary>
    public string UnitOf(PlanLine line, PlanMember? member) => UnitText.Column(line, member, Plan, Words.First);
}

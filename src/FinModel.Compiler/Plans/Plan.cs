using System.Runtime.CompilerServices;
using FinModel.Core.Tables;
using FinModel.Core.Time;

namespace FinModel.Compiler.Plans;

/// <summary>A compiled model: the only thing a backend may read. It is built once and does not change; other scenarios make another plan.</summary>
public sealed record Plan
{
    /// <summary>Puts a plan together; done by the compiler.</summary>
    internal Plan(PlanIndex index) => Index = index;

    /// <summary>The model's id.</summary>
    public required string Name { get; init; }

    /// <summary>What people call the company.</summary>
    public required PlanLabel Label { get; init; }

    /// <summary>The timelines; the first one calculates, the others are views of it.</summary>
    public IReadOnlyList<Timeline> Timelines => Index.Timelines;

    /// <summary>The timeline that calculates.</summary>
    public Timeline Timeline => Index.Timeline;

    /// <summary>The reporting currency's code.</summary>
    public required string ReportingCurrency { get; init; }

    /// <summary>The trading currency's code; the reporting one where none is declared.</summary>
    public required string TradingCurrency { get; init; }

    /// <summary>The word for the scale of money and shares, or empty: <c>million</c>.</summary>
    public required string ScaleName { get; init; }

    /// <summary>The dimensions.</summary>
    public required IReadOnlyList<PlanDimension> Dimensions { get; init; }

    /// <summary>The statements, laid out.</summary>
    public required IReadOnlyList<PlanStatement> Statements { get; init; }

    /// <summary>Whether pages leave out lines that are nought in every period shown.</summary>
    public bool HidesZeros { get; init; }

    /// <summary>All lines and inputs, in order of declaration.</summary>
    public IReadOnlyList<PlanLine> Lines => Index.Lines;

    /// <summary>All cells that have a value, by slot.</summary>
    public IReadOnlyList<PlanCell> Cells => Index.Cells;

    /// <summary>The order of computation.</summary>
    public required IReadOnlyList<PlanStage> Stages { get; init; }

    /// <summary>Checks and audits.</summary>
    public required IReadOnlyList<PlanCheck> Checks { get; init; }

    /// <summary>The scenarios; <c>base</c> comes first.</summary>
    public IReadOnlyList<PlanScenario> Scenarios { get; init; } = [PlanScenario.Base];

    /// <summary>The libraries it uses, and those that they use, in that order.</summary>
    public IReadOnlyList<ModelLibrary> Libraries { get; init; } = [];

    /// <summary>The charts that a workbook shows.</summary>
    public IReadOnlyList<PlanChart> Charts { get; init; } = [];

    /// <summary>The what-if tables that a workbook shows.</summary>
    public IReadOnlyList<PlanSensitivity> Sensitivities { get; init; } = [];

    /// <summary>What is not known of the inputs.</summary>
    public PlanUncertainty Uncertainty { get; init; } = PlanUncertainty.None;

    /// <summary>Every figure printed in a table that is mapped to a line.</summary>
    public required IReadOnlyList<PrintedCell> Printed { get; init; }

    /// <summary>Why printed figures differ from the model.</summary>
    public required IReadOnlyList<PlanExplanation> Explanations { get; init; }

    /// <summary>What others expect of cells, in the model's order, a cell's newest first. No formula reads it.</summary>
    public IReadOnlyList<PlanExpectation> Expectations { get; init; } = [];

    /// <summary>Names for periods, <c>target_year</c>.</summary>
    public required IReadOnlyDictionary<string, Period> PeriodNames { get; init; }

    /// <summary>Its lines and cells by name, for binding words against it later.</summary>
    internal PlanIndex Index { get; }

    /// <summary>The line of that name, or null.</summary>
    public PlanLine? Line(string name) => Index.Line(name);

    /// <summary>The cell of a line (of a member, in a period), or null where it is blank. A constant has no period.</summary>
    public PlanCell? Cell(PlanLine line, PlanMember? member, Period? period) => Index.Cell(line, member, period);

    /// <summary>The cells of a line and member on a timeline, in order of time; a constant's one cell. Blanks are left out.</summary>
    public IEnumerable<PlanCell> CellsOf(PlanLine line, PlanMember? member, Timeline timeline) => Index.CellsOf(line, member, timeline);

    /// <summary>A plan is equal to nothing but itself: comparing all its parts would cost more than compiling.</summary>
    public bool Equals(Plan? other) => ReferenceEquals(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => RuntimeHelpers.GetHashCode(this);

    /// <inheritdoc/>
    public override string ToString() => Name;
}

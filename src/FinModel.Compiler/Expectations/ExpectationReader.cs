using FinModel.Compiler.Plans;
using FinModel.Compiler.Tables;
using FinModel.Core.Diagnostics;
using FinModel.Core.Tables;
using FinModel.Language.Syntax;

namespace FinModel.Compiler.Expectations;

/// <summary>Reads what others expect of a model's lines, a row for each line and period. Nothing of it is a value of the model.</summary>
public static class ExpectationReader
{
    /// <summary>What the files say that a model declares.</summary>
    internal static IReadOnlyList<PlanExpectation> Read(Plan plan, IEnumerable<ExpectationsSyntax> files, IModelFiles world, List<Diagnostic> diagnostics)
    {
        var read = new List<PlanExpectation>();
        foreach (var file in files)
        {
            if (TableFile.Load(file.File, world, diagnostics, sheet: file.Sheet) is { } table)
            {
                read.AddRange(Read(plan, file.IsGuidance ? ExpectationKind.Guidance : ExpectationKind.Consensus, table, file, diagnostics));
            }
        }

        return ExpectationHistory.Order(read, diagnostics);
    }

    /// <summary>What one file says, which need not be declared: what was expected when a period was reported.</summary>
    /// <param name="plan">The model.</param>
    /// <param name="kind">Whose expectations they are.</param>
    /// <param name="table">The file.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    public static IReadOnlyList<PlanExpectation> Read(Plan plan, ExpectationKind kind, CsvTable table, List<Diagnostic> diagnostics)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(diagnostics);
        return ExpectationHistory.Order(Read(plan, kind, table, null, diagnostics), diagnostics);
    }

    private static List<PlanExpectation> Read(Plan plan, ExpectationKind kind, CsvTable table, ExpectationsSyntax? declared, List<Diagnostic> diagnostics)
    {
        if (ExpectationTable.Of(declared?.File.Span ?? table.Header[0].Span, kind, table, declared?.Ignored ?? [], diagnostics) is not { } columns)
        {
            return [];
        }

        var cells = new ExpectedCells(plan, columns, diagnostics);
        var figures = new ExpectedFigures(plan, kind, columns, diagnostics);
        var dates = new LateDates(plan, diagnostics);
        var read = new List<PlanExpectation>();
        foreach (var row in columns.Rows)
        {
            // Of a line that is known, what is wrong with the figures is said, too, where the model has no value to hold them against.
            var target = cells.Find(row);
            if (target is not null && figures.Read(row, target) is { } expectation)
            {
                read.Add(expectation);
                dates.Look(expectation, columns.Cell(row, ExpectationField.Date));
                if (target.Line.Hints.IsDeducted && expectation.Value < 0)
                {
                    diagnostics.Add(ExpectationDiagnostics.AsShown(expectation.Source.Span, target.Line.Name, expectation.Source.Written));
                }
            }
        }

        cells.ReportOutside();
        dates.Report();
        return read;
    }
}

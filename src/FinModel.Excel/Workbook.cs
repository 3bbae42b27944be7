using FinModel.Excel.Formulas;
using FinModel.Excel.Pages;
using FinModel.Excel.Requests;
using FinModel.Excel.Writing;

namespace FinModel.Excel;

/// <summary>A model as a workbook: live formulas with the engine's values behind them.</summary>
public sealed class Workbook
{
    private Workbook(Book book) => Book = book;

    internal Book Book { get; }

    /// <summary>Whether a circle could not be solved in closed form and the file needs iterative calculation.</summary>
    public bool Iterates => Book.Iterates;

    /// <summary>Lays a model out.</summary>
    /// <exception cref="ArgumentException">The model has no scenario of the name that the request asks for.</exception>
    public static Workbook Build(ExportRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var names = request.Plan.Scenarios.Select(s => s.Name).ToList();
        return names.Contains(request.Scenario)
            ? new Workbook(BookBuilder.Build(request))
            : throw new ArgumentException($"there is no scenario `{request.Scenario}`; scenarios are {string.Join(", ", names)}", nameof(request));
    }

    /// <summary>Writes the file; the same model gives the same bytes.</summary>
    public void Save(Stream stream) =>
        PackageWriter.Write(new BookFile(Book.Words.Of(Book.Plan.Label), Book.PlanVersion, Book.Sheets, Book.Request.Style, Book.Iterates), Values(), stream);

    /// <summary>Says where everything is, as JSON.</summary>
    public string Map() => MapWriter.Write(Book);

    /// <summary>How many formulas each sheet has, and how many different ones: copies of a formula count once.</summary>
    public IReadOnlyList<SheetStatistics> Statistics() =>
        [.. Book.Sheets.Select(s => s.Cells.Where(c => c.Formula is not null).Select(FormulaPrinter.PrintRelative).ToList() is var formulas
            ? new SheetStatistics(s.Name, formulas.Count, formulas.Distinct(StringComparer.Ordinal).Count()) : null!)];

    internal FormulaEvaluator Values() => Book.Values;
}

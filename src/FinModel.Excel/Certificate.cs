using System.Globalization;
using FinModel.Core.Diagnostics;
using FinModel.Excel.Formulas;
using FinModel.Excel.Layout;
using FinModel.Data.Workbooks;
using FinModel.Excel.Snapshots;
using FinModel.Presentation.Exchange;

namespace FinModel.Excel;

/// <summary>A proof that a workbook says what the engine says: engine, file and an independent recalculation, cell by cell.</summary>
public sealed class Certificate
{
    private const double Tolerance = 1e-9;
    private const int MostSaid = 8;

    // What means nought to a reader, where no term says how large things are.
    private const double Nought = 1e-11;

    private readonly List<Comparison> _cells = [];
    private readonly string _model;
    private readonly string _version;

    private Certificate(string model, string version) => (_model, _version) = (model, version);

    /// <summary>Whether there was an independent recalculation.</summary>
    public bool IsRecalculated { get; private set; }

    /// <summary>How many cells compute.</summary>
    public int Count => _cells.Count;

    /// <summary>How many of them differ somewhere.</summary>
    public int Differing => _cells.Count(c => !c.Agrees);

    /// <summary>One line for the cover.</summary>
    public Phrase Summary => IsRecalculated
        ? (Phrase)$"{Count} formula cells: engine = file = LibreOffice in {Count - Differing}, model {_version}"
        : $"{Count} formula cells: engine = file in {Count - Differing}; LibreOffice is not installed, so nothing was recalculated; model {_version}";

    /// <summary>The cells that differ, the first of them, each with what everybody has there.</summary>
    public IReadOnlyList<Phrase> Differences =>
    [
        .. _cells.Where(c => !c.Agrees).Take(MostSaid).Select(Difference),
        .. Differing > MostSaid ? [(Phrase)$"{Differing - MostSaid} more"] : Array.Empty<Phrase>(),
    ];

    /// <summary>Compares a workbook with its file and, where there is one, with the file that another program recalculated.</summary>
    public static Certificate Compare(Workbook workbook, Stream file, Stream? recalculated, List<Diagnostic> diagnostics)
    {
        var certificate = new Certificate(workbook.Book.Plan.Name, Fingerprint.Of(workbook.Book.Plan)) { IsRecalculated = recalculated is not null };
        var cached = RawWorkbook.Read(file, diagnostics);
        var fresh = recalculated is null ? null : RawWorkbook.Read(recalculated, diagnostics);
        var values = workbook.Values();
        var slack = new RoundingSlack(values);
        foreach (var cell in workbook.Book.Sheets.SelectMany(s => s.Cells).Where(c => c.Formula is not null))
        {
            certificate.Add(cell, values.ValueOf(cell), Find(cached, cell), Find(fresh, cell), Math.Max(Nought, slack.Of(cell)));
        }

        return certificate;
    }

    /// <summary>The comparison, as JSON.</summary>
    public string ToJson() => JsonPresenter.Text(Datum.Fields(
        ("model", _model),
        ("version", _version),
        ("cells", Count),
        ("differing", Differing),
        ("recalculated", IsRecalculated),
        ("tolerance", Tolerance),
        ("values", Datum.List(_cells, Fields)))) + "\n";

    /// <summary>The cells that differ, for programs.</summary>
    internal Datum DifferencesForPrograms => Datum.List(_cells.Where(c => !c.Agrees), Fields);

    private static FieldsDatum Fields(Comparison cell) => Datum.Fields(
        ("cell", cell.Cell), ("line", cell.Origin), ("engine", Said(cell.Engine)), ("cached", Said(cell.Cached)),
        ("recalculated", Said(cell.Recalculated)), ("agrees", cell.Agrees));

    private void Add(SheetCell cell, object engine, object? cached, object? fresh, double slack)
    {
        var value = engine is FormulaError error ? error.Code : engine is bool truth ? Operators.Text(truth) : engine;
        var agrees = AreAlike(value, cached, slack) && (!IsRecalculated || AreAlike(value, fresh, slack));
        _cells.Add(new($"{cell.Sheet.Quoted}!{cell.Address()}", cell.Origin?.ToString(), value, cached, fresh, agrees));
    }

    private static object? Find(RawWorkbook? workbook, SheetCell cell) =>
        workbook?.Sheet(cell.Sheet.Name)?.Find(cell.Row, cell.Column) is { } found ? found.Number ?? (object?)found.Text : null;

    private static bool AreAlike(object expected, object? found, double slack) => expected is double a && found is double b
        ? Math.Abs(a - b) <= (Tolerance * Math.Max(Math.Abs(a), Math.Abs(b))) + slack
        : expected.Equals(found ?? "");

    private static Datum Said(object? value) => value is double number ? number : value as string;

    private Phrase Difference(Comparison cell)
    {
        var place = cell.Origin is null ? cell.Cell : $"{cell.Cell} ({cell.Origin})";
        string Text(object? value) => value is double number ? number.ToString("R", CultureInfo.InvariantCulture) : value as string ?? "–";
        return IsRecalculated
            ? (Phrase)$"{place}: engine {Text(cell.Engine)}, file {Text(cell.Cached)}, LibreOffice {Text(cell.Recalculated)}"
            : $"{place}: engine {Text(cell.Engine)}, file {Text(cell.Cached)}";
    }

    private sealed record Comparison(string Cell, string? Origin, object Engine, object? Cached, object? Recalculated, bool Agrees);
}

using FinModel.Compiler.Plans;
using FinModel.Core.Diagnostics;
using FinModel.Core.Time;
using FinModel.Data.Workbooks;
using FinModel.Presentation.Formats;

namespace FinModel.Excel.Importing;

/// <summary>What others expect, changed in a workbook: a figure, a day, how many analysts, or words.</summary>
/// <param name="Expectation">The expectation as the model has it.</param>
/// <param name="Field">What of it.</param>
/// <param name="Number">What it is now, in the line's unit; null where it is words, or was emptied.</param>
/// <param name="Words">The words that it is now; null where it is a number, or was emptied.</param>
/// <param name="Place">Where it was typed.</param>
public sealed record ExpectationChange(PlanExpectation Expectation, ExpectationField Field, double? Number, string? Words, string Place)
{
    /// <summary>Whether it is words by its nature.</summary>
    public bool IsOfWords => Field is ExpectationField.Source or ExpectationField.Note;

    /// <summary>Whether the model has it from a workbook, which is no text that could be changed in place.</summary>
    public bool IsInWorkbook => TableLoader.IsWorkbook(Expectation.Source.Span.Source.Path);

    /// <summary>What the model says.</summary>
    public string Old => IsOfWords
        ? (Field == ExpectationField.Source ? Expectation.Source.Text : Expectation.Source.Note) ?? ""
        : Text(Expectation.Number(Field));

    /// <summary>What the workbook says.</summary>
    public string New => Words ?? Text(Number);

    /// <summary>The subject of reports, <c>revenue@2025</c>.</summary>
    public string Subject => Expectation.Cell.ToString();

    /// <summary>A field, as its column is called.</summary>
    public static Phrase Name(ExpectationField field) => field switch
    {
        ExpectationField.Mean => (Phrase)"mean",
        ExpectationField.Median => "median",
        ExpectationField.Value => "figure",
        ExpectationField.Low => "lower end",
        ExpectationField.High => "upper end",
        ExpectationField.Analysts => "number of analysts",
        ExpectationField.Date => "date",
        ExpectationField.Source => "source",
        _ => "note",
    };

    /// <summary>Whose expectation it is, and what of it.</summary>
    public Phrase What() => Expectation.Kind == ExpectationKind.Consensus ? (Phrase)$"{Name(Field)} of the consensus" : $"{Name(Field)} of the guidance";

    private string Text(double? number) => number is not { } value ? ""
        : Field == ExpectationField.Date ? CalendarDate.Text(value) ?? ""
        : Field == ExpectationField.Analysts ? CellText.Of(value)
        : Literals.Of(Expectation.Cell.Line, value);
}

using System.Globalization;
using FinModel.Excel;
using FinModel.Presentation.Formats;

namespace FinModel.Cli.Presenting;

/// <summary>What was changed in a workbook, for people.</summary>
internal static class ImportText
{
    public static void Write(ImportReport report, TextWriter output)
    {
        if (report.IsUnchanged)
        {
            output.WriteLine("no changes");
            return;
        }

        foreach (var change in report.Inputs)
        {
            output.WriteLine($"# input {change.Input} in {change.Scenario.Name}: {Text(change.Old, change)} -> {Text(change.New, change)} ({change.Place})");
        }

        foreach (var change in report.Others)
        {
            output.WriteLine($"# {Name(change.Kind)} at {change.Place}{(change.Subject.Length > 0 ? $" ({change.Subject})" : "")}{Values(change)}");
        }
    }

    private static string Values(OtherChange change) => (change.Old.Length, change.New.Length) switch
    {
        (0, 0) => "",
        (0, _) => $": {change.New}",
        (_, 0) => $": was {change.Old}",
        _ => $": {change.Old} -> {change.New}",
    };

    private static string Text(double value, InputChange change) => NumberText.Word(value, change.Input.Line) ?? value.ToString("R", CultureInfo.InvariantCulture);

    private static string Name(OtherChangeKind kind) => kind switch
    {
        OtherChangeKind.FormulaOverwritten => "formula overwritten",
        OtherChangeKind.FormulaChanged => "formula changed",
        OtherChangeKind.FigureChanged => "published figure changed",
        OtherChangeKind.LabelChanged => "label changed",
        OtherChangeKind.RowAdded => "row added",
        OtherChangeKind.RowDeleted => "row deleted",
        OtherChangeKind.CellAdded => "cell filled in",
        OtherChangeKind.CellCleared => "cell emptied",
        _ => "sheet added",
    };
}

using FinModel.Compiler.Plans;
using FinModel.Excel.Layout;
using FinModel.Presentation.Exchange;

namespace FinModel.Excel.Pages;

/// <summary>Where every line and input stands, for programs.</summary>
internal static class MapWriter
{
    public static string Write(Book book) => JsonPresenter.Text(Datum.Fields(
        ("lines", Datum.List(book.Places.Where(p => p.Key.IsOwn).OrderBy(p => p.Key.Slot), p => Place(p.Key, p.Value, null))),
        ("inputs", Datum.List(book.Inputs.OrderBy(i => i.Key.Scenario).ThenBy(i => i.Key.Input.Slot),
            i => Place(i.Key.Input, i.Value, book.Plan.Scenarios[i.Key.Scenario].Name))),
        ("selector", Datum.Fields(
            ("sheet", book.Selector.Sheet.Name), ("cell", book.Selector.Address()),
            ("values", Datum.List(book.Plan.Scenarios.Select(s => s.Name))))))) + "\n";

    private static Datum Place(PlanCell cell, SheetCell place, string? scenario) => LineDatum.Of(cell).With(
        ("scenario", scenario ?? Datum.Absent), ("sheet", place.Sheet.Name), ("cell", place.Address()), ("sign", place.IsNegated ? -1 : 1));
}

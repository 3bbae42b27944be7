using FinModel.Compiler.Plans;
using FinModel.Core.Diagnostics;
using FinModel.Excel.Importing;
using FinModel.Excel.Layout;
using FinModel.Excel.Requests;

namespace FinModel.Tests.Excel;

/// <summary>A small model that is sent out as a workbook, and what comes back of it, with or without a change of the model meanwhile.</summary>
internal sealed class ReviewedModel
{
    private const string Text = """
        model desk "Desk"
        timeline years 2023A 2024E 2025E 2026E
        currency CNY million
        inputs "inputs.csv"

        statement income "Income"

        input growth : ratio percent "Growth" "增速"
        input margin : ratio percent "Gross margin" "毛利率"
        input first : constant money "Revenue of the last year" "基期收入"
          value 1000 million source "report"
        input priced : constant date "Priced on" "定价日"
          value 2025-01-24 source "report"

        line revenue : flow money "Revenue" "收入"
          2023 first
          estimate revenue[-1] * (1 + growth)
        line cost : flow money "Cost of sales" "成本" deducted
          2023 first * 60%
          estimate revenue * (1 - margin)
        line gross_profit : flow money "Gross profit" "毛利" subtotal
          = revenue - cost

        scenario bull "Bull" "乐观" extends base
          growth += 2pp because "orders in hand"
          margin@2025 = 45% because "a better mix"

        """;

    private const string Further = """
        input tax : ratio percent "Tax rate" "税率"
          value 25% source "law"
        line net_profit : flow money "Net profit" "净利润" total
          2023 0
          estimate gross_profit * (1 - tax)

        """;

    private ReviewedModel(string growth, string? further = null) => Exported = Build(growth, further);

    /// <summary>As it was sent out.</summary>
    public static ReviewedModel Sent { get; } = new("10%,12%,14%");

    /// <summary>As it is after a colleague changed the growth of 2025.</summary>
    public static ReviewedModel Moved { get; } = new("10%,13%,14%");

    /// <summary>As it is after a line, an input and a year were added.</summary>
    public static ReviewedModel Grown { get; } = new("10%,12%,14%", Further);

    public Exported Exported { get; }

    public SheetCell Block(string input, int scenario = 0) =>
        Exported.Book.Book.Inputs.Single(i => i.Key.Input.ToString() == input && i.Key.Scenario == scenario).Value;

    public SheetCell Home(string cell) => Exported.Book.Book.Places.Single(p => p.Key.ToString() == cell).Value;

    public ImportReport Read(byte[] workbook)
    {
        var diagnostics = new List<Diagnostic>();
        using var file = new MemoryStream(workbook);
        var report = WorkbookImport.Read(new ExportRequest(Exported.Plan, Exported.Evaluate), file, diagnostics);
        diagnostics.Should().BeEmpty();
        return report!;
    }

    public static double Given(ReviewedModel model, string input) => model.Exported.Plan.Cells.Single((PlanCell c) => c.ToString() == input).Given;

    private static Exported Build(string growth, string? further)
    {
        using var folder = new TemporaryFolder();
        folder.Write("desk/model.fin", further is null ? Text
            : Text.Replace("2026E\n", "2026E 2027E\n", StringComparison.Ordinal).Replace("scenario bull", further + "scenario bull", StringComparison.Ordinal));
        folder.Write("desk/data/inputs.csv", $"id,unit,all,2024,2025,2026,source,note\ngrowth,%,{(further is null ? "" : "15%")},{growth},house,\n"
            + $"margin,%,{(further is null ? "" : "43%")},41%,42%,43%,house,\n");
        return new Exported(FinancialModel.Load(folder.At("desk")));
    }
}

using FinModel.Data.Csv;
using FinModel.Data.Folders;
using FinModel.Drafts.Trying;

namespace FinModel.Drafts.Mapping;

/// <summary>Flows that no row prints and balances say: what is paid out, where equity grows by less than the profit; what is amortised, where intangible
/// assets become less. <c>implied-flows.draft.csv</c> beside the layouts says how. Drivers are inferred from them; the past stays as printed.</summary>
internal static class ImpliedFlows
{
    private const string FileName = "implied-flows.draft.csv";

    /// <summary>The tables with these flows, every period reported; as they were where nothing is implied.</summary>
    public static DraftRun Run(FiledDrafts drafts, MappedTables mapped, DraftRun filed)
    {
        var before = drafts.Declarations;
        foreach (var flow in CsvLoader.Parse(LibraryTexts.Find(FileName)!, []).Rows.Select(row => (Line: row[0].Text, Given: row[1].Text, Rule: row[2].Text))
            .Where(f => !mapped.Gives(f.Line) && mapped.Gives(f.Given) && filed.Model.Plan.Line(f.Line) is not null)
            .DistinctBy(f => f.Line))
        {
            drafts.Declarations = [.. drafts.Declarations, $"replace {flow.Line}\n  actual {flow.Rule}"];
        }

        var run = drafts.Declarations.Count == before.Count ? null : drafts.Run(mapped, []);
        drafts.Declarations = before;
        return run ?? filed;
    }
}

using FinModel.ClosedXml;

namespace FinModel.Package.Tests;

/// <summary>ClosedXML as a bridge for houses that add to the workbook.</summary>
public class ClosedXmlTests
{
    [Fact]
    public async Task A_house_sheet_is_added_and_the_saved_file_comes_back_without_a_change()
    {
        var model = Model.Load(ModelSources.Folder(Repository.At("tests", "models", "korvald")));
        using var workbook = model.Base.Run().ToXLWorkbook();
        workbook.AddWorksheet("House view").Cell("B2").SetValue("ours");
        using var file = new MemoryStream();
        workbook.SaveAs(file);
        file.Position = 0;

        var review = await model.ReadWorkbookAsync(file);

        (review.Changes.Count, review.Problems.Count, review.Conflicts.Count, review.Comments.Count).Should().Be((0, 0, 0, 0));
        review.Others.Should().ContainSingle().Which.Should().Contain("'House view'").And.Contain("SheetAdded");
    }

    [Fact]
    public void The_selector_shows_the_scenario_of_the_result()
    {
        using var workbook = Model.Load(ModelSources.Folder(Repository.At("models", "sensetime"))).Scenario("bull").Run().ToXLWorkbook();

        workbook.Worksheet("Inputs").Cell("C3").GetString().Should().Be("bull");
    }
}

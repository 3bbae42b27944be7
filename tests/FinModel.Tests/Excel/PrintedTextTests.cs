using FinModel.Excel;
using FinModel.Excel.Layout;
using FinModel.Presentation.Wording;

namespace FinModel.Tests.Excel;

/// <summary>On paper no text is cut, in any language: by the cell beside it, by the edge of the page, by the height of its row.</summary>
public class PrintedTextTests
{
    private static readonly string[] Models =
        ["models/sensetime", "tests/models/larkmoor", "tests/models/korvald", "tests/models/alder-finch"];

    public static TheoryData<string, LabelLanguage> Books() =>
        new(from model in Models from language in Enum.GetValues<LabelLanguage>() select (model, language));

    [Theory]
    [MemberData(nameof(Books))]
    public void No_text_is_cut(string model, LabelLanguage language)
    {
        var request = WorkbookRequest.Of(FinancialModel.Load(Repository.At(model)), TestContext.Current.CancellationToken);
        var book = Workbook.Build(request with { Language = language }).Book;
        var texts = book.Sheets.SelectMany(s => s.Cells).Where(c => c is { IsComputed: false, Text.Length: > 0 } && TextRoom.IsPrinted(c.Sheet, c)).ToList();
        texts.Should().HaveCountGreaterThan(200);
        string.Join('\n', texts.Where(c => !TextRoom.IsWhole(c.Sheet, c)).Select(c => $"{c.Sheet.Quoted}!{c.Address()}: {c.Text}")).Should().BeEmpty();
    }
}

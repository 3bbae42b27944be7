using FinModel.Excel.Layout;
using FinModel.Presentation.Wording;

namespace FinModel.Tests.Excel;

/// <summary>How switches and what is measured in bands are shown: a switch says once, in the workbook's language, whether it is on.</summary>
public class BandCellTests
{
    [Theory]
    [InlineData(LabelLanguage.English, "[=1]\"on\";[=0]\"off\";General")]
    [InlineData(LabelLanguage.Chinese, "[=1]\"开\";[=0]\"关\";General")]
    [InlineData(LabelLanguage.Both, "[=1]\"on 开\";[=0]\"off 关\";General")]
    public void A_switch_is_said_by_its_format_and_by_nothing_beside_it(LabelLanguage language, string format)
    {
        var book = new Exported(SenseTime.Model, language).Book.Book;
        var switches = book.Places.Where(p => p.Key.Line.IsSwitch).Select(p => p.Value).ToList();

        switches.Should().HaveCountGreaterThan(3).And.OnlyContain(cell => cell.Style.Format == format);
        switches.Where(cell => cell.Sheet.Kind == SheetKind.Valuation && cell.Column == Columns.Once)
            .Select(cell => cell.Sheet.Find(cell.Row, Columns.Source)).Should().OnlyContain(beside => beside == null || !beside.IsComputed);
        book.BandNames.Keys.Should().OnlyContain(cell => cell.Line.Bands != null && !cell.Line.IsSwitch);
    }

    /// <summary>A rating stands in the column of its figure, in a grid too; the number that formulas read is elsewhere.</summary>
    [Fact]
    public void A_band_is_shown_by_its_name()
    {
        var book = new Exported(SenseTime.Model).Book.Book;
        var (rating, used) = (book.BandNames.Single(b => b.Key.Line.Name == "rating").Value, book.BandNames.First(b => b.Key.Line.Name == "peer_use_in_ps"));

        rating.Column.Should().Be(Columns.Once);
        book.Values.ValueOf(rating).Should().Be("Buy");
        book.Values.ValueOf(used.Value).Should().Be("Counted");
        book.Values.ValueOf(book.Places[used.Key]).Should().Be(3.0);
        book.Places[used.Key].Sheet.Kind.Should().Be(SheetKind.Helper);
    }
}

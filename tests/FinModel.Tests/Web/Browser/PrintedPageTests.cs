using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace FinModel.Tests.Web.Browser;

/// <summary>What comes out of a printer: each sheet of the page is one page of paper, full and not more than that.</summary>
public partial class PrintedPageTests
{
    // What is measured of every sheet: its height in pixels, and what is wrong with it.
    private const string Sheets =
        """
        () => {
          const words = element => { const range = document.createRange(); range.selectNodeContents(element); return range.getBoundingClientRect(); };
          const all = (parent, selector) => [...parent.querySelectorAll(selector)];
          const width = document.documentElement.clientWidth;
          return all(document, '#paper .sheet').map(sheet => ({
            height: sheet.getBoundingClientRect().height,
            filled: Math.max(...all(sheet, 'td, svg').map(part => part.getBoundingClientRect().bottom)) - sheet.getBoundingClientRect().top,
            wrong: [
              ...all(sheet, 'td, th').filter(cell => words(cell).right > width + 1).map(cell => 'cut: ' + cell.textContent),
              ...all(sheet, '.statement-name').filter(name => name.nextElementSibling && words(name).right > words(name.nextElementSibling).left)
                .map(name => 'covers its neighbour: ' + name.textContent),
              ...all(sheet, 'table').filter(table => all(table, 'tbody td').length === 0).map(table => 'a head alone: ' + table.textContent),
              ...all(sheet, 'tr.head').filter(row => !row.nextElementSibling).map(row => 'a heading alone: ' + row.textContent),
              ...all(sheet, 'svg text').filter(text => text.getBoundingClientRect().right > text.ownerSVGElement.getBoundingClientRect().right + 3)
                .map(text => 'leaves its drawing: ' + text.textContent),
            ],
          }));
        }
        """;

    // A4 between the margins that the page asks for.
    private const double PageHeight = (297 - 13 - 15) * 96 / 25.4;

    [BrowserTheory]
    [InlineData("models/sensetime", false, ColorScheme.Light, 1440)]
    [InlineData("models/sensetime", true, ColorScheme.Dark, 390)]
    [InlineData("tests/models/larkmoor", false, ColorScheme.Light, 1440)]
    [InlineData("tests/models/alder-finch", true, ColorScheme.Light, 1440)]
    public async Task Every_sheet_is_a_page_and_holds_what_is_on_it(string folder, bool isChinese, ColorScheme theme, int width)
    {
        var model = FinancialModel.TryLoad(Repository.At(folder.Split('/')), Repository.Root).Model!;
        await using var open = await OpenPage.Of(model, isChinese: isChinese, theme: theme, width: width);

        var pdf = await open.Page.PdfAsync(new() { PreferCSSPageSize = true });
        await open.Page.SetViewportSizeAsync(703, 900); // what A4 leaves between the margins
        await open.Page.EmulateMediaAsync(new() { Media = Media.Print });
        await open.Page.EvaluateAsync("dispatchEvent(new Event('beforeprint'))");
        var sheets = await open.Page.EvaluateAsync<Sheet[]>(Sheets);

        sheets.SelectMany(s => s.Wrong).Should().BeEmpty();
        sheets.Should().OnlyContain(s => s.Height <= PageHeight).And.OnlyContain(s => s.Filled > PageHeight / 3);
        PageOfPdf().Count(Encoding.Latin1.GetString(pdf)).Should().Be(sheets.Length);
    }

    [GeneratedRegex(@"/Type\s*/Page\b(?!s)")]
    private static partial Regex PageOfPdf();

    private sealed record Sheet
    {
        public double Height { get; set; }

        public double Filled { get; set; }

        public string[] Wrong { get; set; } = [];
    }
}

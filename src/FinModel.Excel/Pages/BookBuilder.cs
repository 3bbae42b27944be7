using FinModel.Excel.Layout;
using FinModel.Excel.Requests;
using FinModel.Presentation.Formats;
using FinModel.Presentation.Wording;

namespace FinModel.Excel.Pages;

/// <summary>Puts a workbook together: place everything, then write the formulas, then what is about the workbook as a whole.</summary>
internal static class BookBuilder
{
    public static Book Build(ExportRequest request)
    {
        var words = new WorkbookWords(request.Language);
        var (coverName, inputsName) = (words.Short("Cover"), words.Short("Inputs"));
        var (cover, inputsSheet) = (new Sheet(coverName), new Sheet(inputsName) { Kind = SheetKind.Input });
        var book = new Book(request) { Selector = inputsSheet[3, Columns.Unit], Master = cover[3, Columns.Once], Caption = cover[3, Columns.Unit] };
        book.NameFor(coverName);
        book.NameFor(inputsName);
        book.Sheets.AddRange([cover, inputsSheet]);
        PageHead.Write(book, inputsSheet, words.Of("Inputs"));
        inputsSheet.Write(3, Columns.Unit, request.Scenario, new CellStyle(Ink.Input, Ground: Ground.Assumption));

        var inputs = new InputsPage(book, inputsSheet);
        inputs.Write();
        StatementPages.Write(book);
        inputs.TakeIn();
        var circles = new CirclePage(book);
        book.Workings = WorkingsPage.Write(book);
        inputs.WriteHistory();
        circles.Lay();
        var sensitivity = new SensitivityPage(book);
        sensitivity.Lay();
        new ScenariosPage(book, sensitivity.ScenarioShift).Write();
        FormulaFiller.Fill(book, circles);
        inputs.WriteLive();
        circles.Fill();
        sensitivity.Write();
        new ChecksPage(book).Write();
        ChartsPage.Write(book);
        ExpectationsPage.Write(book);
        new TieOutPage(book).Write();
        SourcesPage.Write(book);
        FormulaFiller.Unify(book);
        SummaryPage.Write(book);
        SheetOrder.Sort(book);
        BackupPage.Lay(book);
        CoverPage.Write(book, cover);
        ReviewPlaces.Write(book, cover);
        BackupPage.Fill(book);
        book.Sheets.ForEach(sheet => sheet.Company = book.Words.Short(book.Plan.Label));
        NameSwitches(book);
        book.Sheets.ForEach(TextRoom.Give);
        book.Sheets.ForEach(PageBreaks.Plan);
        return book;
    }

    // A switch says in the workbook's language whether it is on.
    private static void NameSwitches(Book book)
    {
        if (book.Plan.Lines.FirstOrDefault(l => l.IsSwitch)?.Bands?.Bands is [var off, var on])
        {
            var format = NumberFormats.SwitchOf(book.Words.Of(off.Label), book.Words.Of(on.Label));
            foreach (var cell in book.Sheets.SelectMany(s => s.Cells).Where(c => c.Style.Format == NumberFormats.Switch))
            {
                cell.Style = cell.Style with { Format = format };
            }
        }
    }
}

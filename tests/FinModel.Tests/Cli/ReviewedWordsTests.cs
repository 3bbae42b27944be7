using FinModel.Data.Workbooks;
using FinModel.Excel.Layout;
using FinModel.Tests.Excel;
using FinModel.Tests.Excel.Office;

namespace FinModel.Tests.Cli;

/// <summary>What a reviewer types into a workbook besides values: sources and notes that <c>import --apply</c> puts into the inputs, and a file that
/// <c>export</c> does not write over.</summary>
public sealed class ReviewedWordsTests : IDisposable
{
    private const string Model = """
        model m "M"
        timeline years 2023A 2024E 2025E
        currency CNY million
        dimension segment "Segment"
          cloud "Cloud"
          chips "Chips"
        inputs "inputs.csv"

        input growth : ratio percent "Growth" "增速"
        input share over segment : ratio percent "Share"
        input margin : ratio percent "Margin"
        input tax : constant percent "Tax"
          value 25% source "law"
        line sales : flow money "Sales"
          actual 100 million
          estimate sales[-1] * (1 + growth) * (1 - tax) * sum(share) * margin
        scenario bull "Bull" extends base
          growth += 1pp because "orders"

        """;

    private const string Inputs =
        "id,unit,all,2024,2025,source,note\ngrowth,%,,10%,12%,house,\"a, b\"\n"
        + "share,%,50%,,,filing,\nmargin,%,9%,,,a source that is too long for its column,\n";

    private readonly ReviewedWorkbook _book = new("m");

    public ReviewedWordsTests()
    {
        _book.Folder.Write("m/model.fin", Model);
        _book.Folder.Write("m/data/inputs.csv", Inputs);
        _book.Export();
    }

    public void Dispose() => _book.Dispose();

    [Fact]
    public void A_source_and_a_note_go_where_they_are_said()
    {
        Edit(("growth", "Source", "Wind, \"2025\""), ("growth", "Remarks", "see c"), ("tax", "Source", "the new law"), ("share.cloud", "Source", "10-K"),
            ("share.chips", "Source", "10-K"), ("share.cloud", "Remarks", "half each"), ("share.chips", "Remarks", "half each"),
            ("margin", "Remarks", "a source that is too long for its column; and a note"));

        _book.Apply().Should().Be(0, _book.Output + _book.Error);

        Table().Should().Be("id,unit,all,2024,2025,source,note\ngrowth,%,,10%,12%,\"Wind, \"\"2025\"\"\",\"see c\"\n"
            + "share,%,50%,,,10-K,half each\nmargin,%,9%,,,a source that is too long for its column,and a note\n");
        File.ReadAllText(_book.Folder.At("m/model.fin")).Should().Be(Model.Replace("\"law\"", "\"the new law\"", StringComparison.Ordinal));
        _book.Output.Should().Contain("# source changed Growth ('Inputs'!D8): house -> Wind, \"2025\"").And.Contain("# note changed Growth ('Inputs'!");
        Again().Should().Contain("no changes", "what was applied is no edit any more");
    }

    [Fact]
    public void A_value_and_its_source_are_one_source()
    {
        Edit(("growth", "2024E", 0.11), ("growth", "Source", "Wind"));

        _book.Apply().Should().Be(0, _book.Output + _book.Error);

        Table().Should().Contain("growth,%,,11%,12%,\"Wind; 2024: m.xlsx Inputs!").And.Contain(", was 10%\",\"a, b\"");
        Again().Should().Contain("no changes");
    }

    [Theory]
    [InlineData("share.cloud", "Source", "10-K", "it is said of share.cloud, share.chips together")]
    [InlineData("growth", "Source", "", "an input needs a source")]
    [InlineData("margin", "Source", "short", "it has a long one, which stands among the remarks")]
    [InlineData("tax", "Remarks", "since 2008", "no column of notes stands beside m/model.fin:")]
    public void What_cannot_be_put_there_is_left_and_named(string input, string column, string text, string why)
    {
        Edit((input, column, text));

        _book.Apply().Should().Be(1);

        Table().Should().Be(Inputs);
        _book.Error.Should().Contain($"left for you: {(column == "Source" ? "source" : "note")} changed, ").And.Contain(why);
    }

    [Fact]
    public void What_the_model_says_otherwise_by_now_is_not_written_over()
    {
        Edit(("growth", "Source", "Wind"));
        _book.Folder.Write("m/data/inputs.csv", Inputs.Replace("house", "Bloomberg", StringComparison.Ordinal));

        _book.Apply().Should().Be(1);

        Table().Should().Contain("Bloomberg");
        _book.Error.Should().Contain("the model says something else by now");
    }

    [Theory]
    [InlineData("growth", "2025E", 0.2, "Growth 2025E ('Inputs'!")]
    [InlineData("growth", "2025E", "about ten", "Growth 2025E in base ('Inputs'!")]
    [InlineData("growth", "Source", "Wind", "Growth ('Inputs'!D")]
    [InlineData("growth", "Item", "The growth", "Growth ('Inputs'!B")]
    public void Edits_that_nobody_imported_are_not_written_over(string input, string column, object typed, string place)
    {
        Edit((input, column, typed));
        var edited = _book.Bytes;

        _book.Run("export", "m", "-o", "m.xlsx").Should().Be(3);

        _book.Bytes.Should().Equal(edited);
        _book.Error.Should().Contain("FM0096").And.Contain(place).And.Contain("`finmodel import m.xlsx m --apply`").And.Contain("`--replace`");
        _book.Run("export", "m", "-o", "m.xlsx", "--replace").Should().Be(0);
        Again().Should().Contain("no changes");
    }

    [Fact]
    public void A_workbook_that_holds_nothing_new_is_replaced()
    {
        Edit(("growth", "2025E", 0.2));
        _book.Apply().Should().Be(0);
        _book.Run("export", "m", "-o", "m.xlsx").Should().Be(0, $"its edits are the model's by now: {_book.Error}");
        _book.Folder.Write("m/data/inputs.csv", Inputs.Replace("12%", "15%", StringComparison.Ordinal));
        _book.Run("export", "m", "-o", "m.xlsx").Should().Be(0, $"only the model has changed: {_book.Error}");
        _book.Run("export", "m", "-o", "m.xlsx", "--lang", "zh").Should().Be(0, _book.Error);
        _book.Folder.Write("empty.xlsx", "");
        _book.Run("export", "m", "-o", "empty.xlsx").Should().Be(0, _book.Error);
    }

    [Fact]
    public void Two_reviewers_are_read_one_after_the_other()
    {
        var sent = _book.Bytes;
        Edit(("growth", "2024E", 0.11), ("growth", "Source", "Wind"));
        _book.Apply().Should().Be(0, _book.Error);
        _book.Bytes = sent;
        Edit(("growth", "2024E", 0.12), ("growth", "2025E", 0.13), ("growth", "Source", "Bloomberg"));

        _book.Apply().Should().Be(1);

        _book.Output.Should().Contain("# CONFLICT Growth 2024E, growth@2024, in base: exported 10%, workbook 12%, model 11%");
        _book.Error.Should().Contain("left for you: source changed, Growth ('Inputs'!D8): the model says something else by now");
        Table().Should().Contain("growth,%,,11%,13%,\"Wind; 2024: m.xlsx Inputs!").And.Contain(", was 10%; 2025: m.xlsx Inputs!").And.Contain(", was 12%\"");
    }

    [OracleFact]
    public void A_book_marked_in_LibreOffice_comes_back_after_the_model_moved()
    {
        var (first, second) = (Place("growth", "2024E"), Place("growth", "2025E"));
        _book.Bytes = LibreOffice.Edit(_book.Bytes,
            [["type", "Inputs", first, 0.11], ["type", "Inputs", second, 0.13], ["colour", "Inputs", first, 0xFFFF00], ["comment", "Inputs", second, "Why?"]]);
        _book.Folder.Write("m/data/inputs.csv", Inputs.Replace("12%", "15%", StringComparison.Ordinal));

        _book.Import("-o", "edited.fin").Should().Be(1, "2025 was changed by both");
        _book.Output.Should().Contain($"# input Growth 2024E, growth@2024, in base: 10% -> 11% ('Inputs'!{first})")
            .And.Contain($"# CONFLICT Growth 2025E, growth@2025, in base: exported 12%, workbook 13%, model 15% ('Inputs'!{second})")
            .And.Contain($"# coloured Growth 2024E ('Inputs'!{first}): yellow").And.Contain($"# comment Growth 2025E ('Inputs'!{second}): Why?");
        _book.Run("compare", "base", "edited.fin", "m", "--lines", "growth", "--format", "csv").Should().Be(0, _book.Error);
        _book.Output.Should().Contain("0.11");
        _book.Apply().Should().Be(1);

        Table().Should().Contain("growth,%,,11%,15%,\"house; 2024: m.xlsx Inputs!");
        File.ReadAllText(_book.Folder.At("m/reviews.csv")).Should().Contain("growth,2025,,,Why?,no");
    }

    [Fact]
    public void A_file_that_is_no_workbook_of_the_model_is_not_replaced()
    {
        _book.Folder.Write("notes.xlsx", "my notes");

        _book.Run("export", "m", "-o", "notes.xlsx", "--lang", "zh").Should().Be(3);

        File.ReadAllText(_book.Folder.At("notes.xlsx")).Should().Be("my notes");
        _book.Error.Should().Contain("FM0097").And.Contain("`--replace`").And.Contain("将被覆盖");
    }

    private string Table() => File.ReadAllText(_book.Folder.At("m/data/inputs.csv"));

    private string Again()
    {
        var said = _book.Output.Length;
        _book.Import();
        return _book.Output[said..];
    }

    private void Edit(params (string Input, string Column, object Typed)[] edits)
    {
        object[][] acts =
            [.. edits.Select(e => (object[])["type", "Inputs", Place(e.Input, e.Column), e.Typed]).Select(a => a[3] is "" ? ["clear", a[1], a[2]] : a)];
        _book.Edit(acts);
    }

    // The year's first column is the live one; the second is base's own.
    private string Place(string input, string column)
    {
        var sheet = RawWorkbook.Read(new MemoryStream(_book.Bytes), [])!.Sheet("Inputs")!;
        var row = sheet.Cells.First(c => c.Key.Column == Columns.Identifier && c.Value.Text == input).Key.Row;
        var heading = sheet.Cells.Where(c => c.Value.Text == column && c.Key.Row < row).OrderBy(c => c.Key.Column);
        return SheetCell.ColumnName((column.EndsWith('E') ? heading.Skip(1) : heading).First().Key.Column) + row;
    }
}

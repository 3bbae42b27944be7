using System.Text;
using FinModel.Core.Diagnostics;
using FinModel.Core.Tables;
using FinModel.Data;
using FinModel.Data.Csv;

namespace FinModel.Tests.Data;

public class CsvLoaderTests
{
    private readonly List<Diagnostic> _diagnostics = [];

    [Fact]
    public void Cells_have_their_text_and_the_place_of_the_characters_between_the_quotes()
    {
        var table = Parse("行,2022,note\n营业收入,\"3,809\",\"say \"\"hi\"\"\"\n");

        table.Header.Select(c => c.Text).Should().Equal("行", "2022", "note");
        table.Rows.Single().Select(c => c.Text).Should().Equal("营业收入", "3,809", "say \"hi\"");
        table.Rows[0].Select(c => c.Span.Text).Should().Equal("营业收入", "3,809", "say \"\"hi\"\"");
        table.Rows[0][1].Span.ToString().Should().Be("t.csv:2:7");
        _diagnostics.Should().BeEmpty();
    }

    [Theory]
    [InlineData("a,b\r\n1,2\r\n")]
    [InlineData("a,b\n1,2")]
    [InlineData("\n\na,b\n\n,\n1,2\n\n")]
    public void Line_ends_of_every_kind_and_blank_rows_make_no_difference(string text)
    {
        var table = Parse(text);

        table.Header.Select(c => c.Text).Should().Equal("a", "b");
        table.Rows.Should().ContainSingle().Which.Select(c => (c.Text, c.Span.Text)).Should().Equal(("1", "1"), ("2", "2"));
        _diagnostics.Should().BeEmpty();
    }

    [Fact]
    public void A_line_break_inside_quotes_belongs_to_the_cell()
    {
        var table = Parse("a,b\n\"1\n2\",3\n4,5\n");

        table.Rows.Select(r => r[0].Text).Should().Equal("1\n2", "4");
        table.Rows[1][1].Span.Position.Line.Should().Be(4);
        _diagnostics.Should().BeEmpty();
    }

    [Fact]
    public void A_byte_order_mark_is_no_character()
    {
        var table = CsvLoader.Parse("t.csv", [.. Encoding.UTF8.Preamble, .. "a,b\n1,2\n"u8], _diagnostics);

        table.Header[0].Text.Should().Be("a");
        table.Header[1].Span.Position.Column.Should().Be(3);
        _diagnostics.Should().BeEmpty();
    }

    [Fact]
    public void A_row_with_too_few_cells_is_reported_and_filled()
    {
        var table = Parse("a,b,c\n1,2\n3,4,5\n");

        table.Rows.Should().OnlyContain(r => r.Count == 3);
        Only("FM6012").Message.Should().Be("this row has 2 cells, its header 3 cells");
    }

    [Fact]
    public void A_number_that_needs_quotes_is_reported_with_what_would_mend_it()
    {
        var table = Parse("a,b\nx,1,234\n");

        table.Rows[0].Should().HaveCount(2);
        Only("FM6012").Hints.Should().Equal("the commas within numbers part cells: write \"1,234\", or save the file without thousands separators");
    }

    [Fact]
    public void A_file_that_is_ragged_throughout_is_not_reported_row_by_row()
    {
        Parse("a,b\n" + string.Concat(Enumerable.Repeat("1;2\n", 500)));

        _diagnostics.Should().HaveCount(11);
        _diagnostics[^1].Message.Should().Be("490 further rows do not have as many cells as the header");
    }

    [Fact]
    public void An_unclosed_quote_spoils_its_own_row_only()
    {
        var table = Parse("a,b\n1,2\n3,\"4\n5,6\n7,8\n");

        table.Rows.Select(r => r[0].Text).Should().Equal("1", "3", "5", "7");
        Only("FM6010").Span!.Value.ToString().Should().Be("t.csv:3:3");
    }

    [Fact]
    public void Text_after_a_closing_quote_is_reported_where_it_stands()
    {
        Parse("a,b\n\"1\"2,3\n");

        Only("FM6011").Span!.Value.ToString().Should().Be("t.csv:2:4");
    }

    [Fact]
    public void Headings_that_are_empty_or_occur_twice_are_reported()
    {
        Parse("a,,a\n1,2,3\n");

        _diagnostics.Select(d => d.Code).Should().Equal("FM6013", "FM6014");
    }

    [Theory]
    [InlineData("a,b,\n1,2,\n3,4,\n")]
    [InlineData("a,b,,\n1,2\n3,4,\n")]
    [InlineData("a,b\n1,2,,\n3,4\n")]
    public void Unnamed_columns_that_are_blank_throughout_are_none(string text)
    {
        var table = Parse(text);

        table.Rows.Select(r => (r[0].Text, r[1].Text)).Should().Equal(("1", "2"), ("3", "4"));
        _diagnostics.Should().BeEmpty();
    }

    [Fact]
    public void What_stands_behind_the_last_named_column_is_reported()
    {
        Parse("a,b,\n1,2,3\n4,5,,6\n");

        _diagnostics.Select(d => (d.Code, d.Span!.Value.Position.Line)).Should().BeEquivalentTo([("FM6014", 1), ("FM6012", 3)]);
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("GB18030")]
    public void Other_encodings_are_read_where_the_bytes_say_so_for_certain(string name)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);

        var table =
            CsvLoader.Parse("t.csv", [.. name == "GB18030" ? [] : encoding.GetPreamble(), .. encoding.GetBytes("报表项目,2023\n营业收入,46.5\n其中：喆牌,3\n")],
                _diagnostics);

        table.Rows.Select(r => (r[0].Text, r[1].Text)).Should().Equal(("营业收入", "46.5"), ("其中：喆牌", "3"));
        table.Rows[0][1].Span.ToString().Should().Be("t.csv:2:6");
        _diagnostics.Should().BeEmpty();
    }

    [Fact]
    public void An_empty_file_is_a_table_without_columns_and_a_diagnostic()
    {
        Parse("").Header.Should().BeEmpty();
        Only("FM6015");
    }

    [Fact]
    public void Text_that_is_not_UTF8_is_reported_at_its_byte_and_the_rest_is_read()
    {
        var table = CsvLoader.Parse("t.csv", [.. "a,b\n商,"u8, 0xC3, 0x28, .. "\n1,2\n"u8], _diagnostics);

        table.Rows.Should().HaveCount(2);
        table.Rows[1][1].Span.Text.Should().Be("2");
        Only("FM6005").Span!.Value.ToString().Should().Be("t.csv:2:3");
    }

    [Fact]
    public void A_NUL_character_is_reported()
    {
        Parse("a,b\n1,\0\n");

        Only("FM6006").Span!.Value.Position.Line.Should().Be(2);
    }

    [Fact]
    public void Too_many_rows_columns_or_characters_are_reported_and_cut()
    {
        Parse("a\n" + string.Concat(Enumerable.Repeat("1\n", FileLimits.Rows + 5))).Rows.Should().HaveCount(FileLimits.Rows);
        Only("FM6016");
        _diagnostics.Clear();
        Parse(string.Join(',', Enumerable.Range(0, 501).Select(i => $"c{i}")) + "\n").Header.Should().HaveCount(FileLimits.Columns);
        Only("FM6017");
        _diagnostics.Clear();
        Parse("a\n" + new string('x', 32_001) + "\n");
        Only("FM6018");
    }

    [Fact]
    public void Damaged_tables_never_throw_and_every_cell_stays_inside_the_text()
    {
        var random = new Random(20250126);
        var sample = File.ReadAllBytes(Repository.At("data", "sensetime", "fig70_forecast.csv"));
        for (var run = 0; run < 1000; run++)
        {
            var damaged = Damage(sample, random);
            var table = CsvLoader.Parse("t.csv", damaged, _diagnostics);
            foreach (var cell in table.Rows.SelectMany(r => r).Concat(table.Header))
            {
                (cell.Span.Start >= 0 && cell.Span.End <= table.Source.Content.Length).Should().BeTrue();
            }
        }
    }

    private static byte[] Damage(byte[] sample, Random random)
    {
        var bytes = sample.ToArray();
        for (var i = random.Next(1, 6); i > 0; i--)
        {
            var at = random.Next(bytes.Length);
            bytes[at] = random.Next(3) switch { 0 => (byte)'"', 1 => (byte)'\n', _ => (byte)random.Next(256) };
        }

        return bytes[..random.Next(1, bytes.Length)];
    }

    private CsvTable Parse(string text) => CsvLoader.Parse("t.csv", Encoding.UTF8.GetBytes(text), _diagnostics);

    private Diagnostic Only(string code)
    {
        _diagnostics.Select(d => d.Code).Should().Equal(code);
        return _diagnostics[0];
    }
}

using System.Net;
using System.Text.RegularExpressions;
using FinModel.Cli;
using FinModel.Cli.Output;
using FinModel.Core.Time;

namespace FinModel.Tests.Excel;

/// <summary>The terminal, the page and the workbook show the same rows of every statement, in the same order.</summary>
public partial class OneLayoutTests
{
    [Theory]
    [InlineData("models/sensetime")]
    [InlineData("tests/models/alder-finch")]
    [InlineData("tests/models/korvald")]
    [InlineData("tests/models/larkmoor")]
    [InlineData("tests/models/qinghe")]
    [InlineData("tests/models/tamar-quarters")]
    [InlineData("tests/models/brightwater-quarters")]
    public void Terminal_page_and_workbook_show_the_same_rows_in_the_same_order(string name)
    {
        var model = FinancialModel.Load(Repository.At(name));
        var book = new BookRows(new Exported(model).Book.Book);
        var page = Print("page", "-o", "-", name);
        var statements = Statements().Match(page).Value;

        Html(statements, isBox: true).Should().Equal(book.Box());
        Html(statements, isBox: false).Should().Equal(book.Table([.. model.Plan.Timelines.SelectMany(t => t.Shown)], _ => true)).And.HaveCountGreaterThan(50);
        foreach (var timeline in model.Plan.Timelines)
        {
            var names = string.Join(',', model.Plan.Statements.Select(s => s.Name));
            var (box, table) = Text(Print("run", "--statement", names, "--timeline", timeline.Name, name), timeline);
            box.Should().Equal(book.Box(), timeline.Name);
            table.Should().Equal(book.Table([.. timeline.Shown], value => value != 0 || !model.Plan.HidesZeros), timeline.Name).And.NotBeEmpty();
        }
    }

    private static string Print(params string[] arguments)
    {
        var output = new StringWriter { NewLine = "\n" };
        CommandLine.Run(arguments, new Terminal(Repository.Root, output, TextWriter.Null, 400, false, false));
        return output.ToString();
    }

    private static List<string> Html(string statements, bool isBox) =>
        [.. Tables().Matches(statements).Where(t => t.Groups["class"].Value != "figures" == isBox)
            .SelectMany(t => RowHeadings().Matches(t.Value)).Select(h => WebUtility.HtmlDecode(h.Groups["label"].Value))];

    // A box has sides; a table begins below its periods and ends with a blank row. Headings of a grid stand further in than a member does.
    private static (List<string> Box, List<string> Table) Text(string output, Timeline timeline)
    {
        var (box, table, isTable) = (new List<string>(), new List<string>(), false);
        foreach (var row in output.Split('\n'))
        {
            var isHead = row.Contains(timeline.Shown.First().Label, StringComparison.Ordinal);
            isTable = isHead || (isTable && row.Length > 0 && row[0] is not ('┌' or '│'));
            var text = row.StartsWith("│ ", StringComparison.Ordinal) ? row[2..^2] : row;
            if (!isHead && !text.StartsWith("   ", StringComparison.Ordinal) && (isTable || text != row))
            {
                (isTable ? table : box).Add(Label().Match(text).Groups["label"].Value);
            }
        }

        return (box, table);
    }

    [GeneratedRegex("<section id=\"statements\".*?</section>", RegexOptions.Singleline)]
    private static partial Regex Statements();

    [GeneratedRegex("<table class=\"(?<class>[a-z ]+)\">.*?</table>", RegexOptions.Singleline)]
    private static partial Regex Tables();

    [GeneratedRegex("<th scope=\"row\"[^>]*>(?<label>[^<\n]*)")]
    private static partial Regex RowHeadings();

    [GeneratedRegex("^ *(?<label>.*?)(?=  |$)")]
    private static partial Regex Label();
}

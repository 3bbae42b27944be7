using System.Text.Json;
using FinModel.Cli;
using FinModel.Cli.Output;
using FinModel.Core.Text;

namespace FinModel.Tests.Cli;

/// <summary>
/// Every verb in every form and language, on a small model that has what answers stumble over: the exit code is the contract's, json is json without
/// numbers that it has not, every csv table and every markdown table has as many cells in each row.
/// </summary>
public sealed class EveryVerbTests(EveryVerbTests.Desk desk) : IClassFixture<EveryVerbTests.Desk>
{
    private static readonly string[] Languages = ["en", "zh"];
    private static readonly string[] Forms = ["table", "json", "csv", "markdown"];
    private static readonly string[] Reports = ["table", "json"];
    private static readonly string[] Programs = ["json"];

    private static readonly (string Command, int Code, string[] Forms)[] Questions =
    [
        ("run first", 0, Forms),
        ("run first --lines sales,profit_growth,worth --scenario lean", 0, Forms),
        ("run first --timeline years", 0, Forms),
        ("run first --set growth_for_ever=10%", 1, Forms),
        ("run first second", 0, Forms),
        ("check first", 0, Forms),
        ("check first --set costs=90", 1, Forms),
        ("compare lean base first", 0, Forms),
        ("compare base careful lean first --attribute worth", 0, Forms),
        ("compare base lean first second", 0, Forms),
        ("compare base base first", 2, Forms),
        ("compare --vintage 1H24 first", 0, Forms),
        ("sensitivity worth first --row multiple=10x..14x:1x", 0, Forms),
        ("sensitivity worth first --row multiple=10x,12x --column is_careful=off,on", 0, Forms),
        ("sensitivity prospect first --row costs=10,50,90", 0, Forms),
        ("sensitivity valuation_date first --row valuation_date=2025-01-01..2025-03-01:20", 0, Forms),
        ("sensitivity worth first --row growth_for_ever=8%,10%", 1, Forms),
        ("tornado worth first", 0, Forms),
        ("tornado worth first --shift 5% --top 2", 0, Forms),
        ("solve worth=600 first --by multiple", 0, Forms),
        ("solve worth=600 first --by sales_growth.tea --by sales_growth.ink", 0, Forms),
        ("solve all_sales@1H24=1 first --by multiple", 1, Forms),
        ("simulate worth,profit@2H26 first --runs 256 --probability worth>500", 0, Forms),
        ("simulate worth first second --runs 64", 0, Forms),
        ("simulate worth --holdings holdings.csv --runs 64", 0, Forms),
        ("simulate worth --holdings broken.csv --runs 64", 3, Forms),
        ("merge one.json two.json", 0, Forms),
        ("explain worth first", 0, Forms),
        ("explain sales first", 0, Forms),
        ("explain 利润增长率@2H24 first --depth 1", 0, Forms),
        ("explain profit_growth@1H24 first", 0, Forms),
        ("explain beyond_base@2H26 first --scenario lean", 0, Forms),
        ("lines first", 0, Forms),
        ("lines growth first", 0, Forms),
        ("lines nothing_is_called_so first", 2, Forms),
        ("roll rolled --from 1H25.csv --dry-run", 0, Forms),
        ("roll rolled --from 1H25.csv --dry-run --lines sales", 0, Forms),
        ("roll rolled --from typo.csv --dry-run", 1, Forms),
        ("roll rolled --from 1H24.csv --dry-run", 3, Forms),
        ("format first --check", 0, Programs),
        ("import first.xlsx first", 0, Reports),
    ];

    private static readonly string[] Refused =
    [
        "run first --lines a,b", "run first --format xml", "run first --lang fr", "run first --nothing", "check first extra",
        "compare base", "compare base --vintage 1H24 first", "compare --vintage 2H25 first", "sensitivity worth first", "tornado worth first --top 0",
        "solve worth=600 first", "simulate worth first --runs none", "merge", "explain nothing first", "roll rolled", "new Éclair", "serve first --port x",
    ];

    public static TheoryData<string, int, string, string> Combinations()
    {
        var data = new TheoryData<string, int, string, string>();
        foreach (var (command, code, forms) in Questions)
        {
            foreach (var form in forms)
            {
                Array.ForEach(Languages, language => data.Add(command, code, form, language));
            }
        }

        return data;
    }

    public static TheoryData<string, string> Pages() =>
        new(Questions.Where(q => q.Code is 0 or 1).SelectMany(q => Languages.Select(language => (q.Command, language))));

    public static TheoryData<string, string> Mistakes() => new(Refused.SelectMany(r => Languages.Select(language => (r, language))));

    public static TheoryData<string> Verbs() => [.. CommandLine.VerbNames];

    [Theory]
    [MemberData(nameof(Combinations))]
    public void An_answer_has_the_form_that_was_asked_for(string command, int code, string form, string language)
    {
        var (found, output, error) = desk.Run([.. command.Split(' '), "--format", form, "--lang", language]);

        found.Should().Be(code, error);
        output.Should().NotContain("NaN").And.NotContain("Infinity").And.NotContain("\u221e").And.NotContain("System.").And.NotContain("FinModel.");
        if (code is 0 or 1)
        {
            Written.Check(form, output);
        }
        else
        {
            (output + error).Should().NotBeEmpty();
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void On_a_narrow_screen_nothing_is_cut_and_nothing_is_wider(string command, string language)
    {
        var (_, output, _) = desk.Run([.. command.Split(' '), "--lang", language], width: 80);

        output.Split('\n').Where(row => DisplayWidth.Of(row) > 80 || row.Contains('…', StringComparison.Ordinal)).Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void What_is_wrongly_asked_is_wrong_usage(string command, string language)
    {
        var (code, output, error) = desk.Run([.. command.Split(' '), "--lang", command.Contains("--lang", StringComparison.Ordinal) ? "fr" : language]);

        code.Should().Be(2, error);
        output.Should().BeEmpty();
        error.Should().NotBeEmpty().And.NotContain("System.");
    }

    [Theory]
    [MemberData(nameof(Verbs))]
    public void Every_verb_helps_and_knows_its_options(string verb)
    {
        var (code, output, _) = desk.Run([verb, "-h"]);
        var (unknown, _, error) = desk.Run([verb, "--no-such-option"]);

        code.Should().Be(0);
        output.Should().Contain(verb).And.Contain("--lang");
        unknown.Should().Be(2);
        error.Should().Contain("`--no-such-option`");
    }

    /// <summary>Models, old estimates, slices and a workbook to ask about.</summary>
    public sealed class Desk : IDisposable
    {
        private readonly TemporaryFolder _folder = new();

        public Desk()
        {
            foreach (var file in Repository.Files("tests/cases/cli/every", "*"))
            {
                var (at, text) = (file["tests/cases/cli/every/".Length..], Repository.Read(file));
                _folder.Write(at, text);
                if (at.StartsWith("first/", StringComparison.Ordinal))
                {
                    _folder.Write("rolled/" + at["first/".Length..], text);
                }
            }

            _folder.Write("first/data/vintages/1H24.csv", "id,all,1H24,1H25\nall_sales,,58,70\nprofit,,-1.5,20\nworth,500,,\nmultiple,11,,\n");
            _folder.Write("holdings.csv", "model,weight\nfirst,60%\nsecond,40%\n");
            _folder.Write("broken.csv", "model,weight\nfirst,60%\nmissing,60%\n");
            _folder.Write("1H25.csv", "id,1H25\nsales.tea,48\nsales.ink,23.5\n");
            _folder.Write("typo.csv", "id,1H25\nsales.tea,48\nsales.ink,23.5\nall_sales,81.5\n");
            _folder.Write("1H24.csv", "id,1H24\nsales.tea,48\nsales.ink,23.5\n");
            Run(["simulate", "worth", "first", "--runs", "0..64", "-o", "one.json"]);
            Run(["simulate", "worth", "first", "--runs", "64..128", "-o", "two.json"]);
            Run(["export", "first", "-o", "first.xlsx"]).Code.Should().Be(0);
        }

        public (int Code, string Output, string Error) Run(string[] arguments, int width = Terminal.UsualWidth) =>
            Command.Run(_folder.Path, arguments, width, isScreen: width < Terminal.UsualWidth);

        public void Dispose() => _folder.Dispose();
    }

    private static class Written
    {
        public static void Check(string form, string text)
        {
            switch (form)
            {
                case "json":
                    using (JsonDocument.Parse(text))
                    {
                        break;
                    }

                case "csv":
                    Rows(text).Where(table => table.Distinct().Count() != 1).Should().BeEmpty();
                    break;
                case "markdown":
                    Blocks(text.Split('\n'), row => row.StartsWith('|')).Where(table => table.Select(Bars).Distinct().Count() != 1).Should().BeEmpty();
                    break;
                default:
                    text.Should().NotBeEmpty();
                    break;
            }
        }

        // The number of cells of each row, table by table: an empty row stands between two.
        private static IEnumerable<List<int>> Rows(string text)
        {
            text.Should().EndWith("\n");
            var (table, cells, isQuoted) = (new List<int>(), 1, false);
            for (var (i, start) = (0, 0); i < text.Length; i++)
            {
                isQuoted ^= text[i] == '"';
                cells += text[i] == ',' && !isQuoted ? 1 : 0;
                if (text[i] != '\n' || isQuoted)
                {
                    continue;
                }

                if (i == start)
                {
                    yield return table;
                    table = [];
                }
                else
                {
                    table.Add(cells);
                }

                (cells, start) = (1, i + 1);
            }

            isQuoted.Should().BeFalse();
            yield return table;
        }

        private static IEnumerable<List<string>> Blocks(IEnumerable<string> rows, Func<string, bool> isIn)
        {
            var block = new List<string>();
            foreach (var row in rows.Append(""))
            {
                if (isIn(row))
                {
                    block.Add(row);
                }
                else if (block.Count > 0)
                {
                    yield return block;
                    block = [];
                }
            }
        }

        private static int Bars(string row) =>
            row.Replace("\\\\", "", StringComparison.Ordinal).Replace("\\|", "", StringComparison.Ordinal).Count(c => c == '|');
    }
}

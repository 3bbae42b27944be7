using System.Globalization;
using FinModel.Excel;
using FinModel.Tests.Cases;

namespace FinModel.Tests.Excel;

/// <summary>The certificate takes what rounding leaves for nought, wherever it is computed on, and names what differs.</summary>
public class CertificateTests
{
    // What is left of three millions is the rounding of a third of one, here and in other programs; further cells compute on from it.
    private static readonly Exported Book = new(TestModel.Plan($"""
        {TestModel.Head}input k : constant number
          value 1000000.1 source "test"
        line left_over : ratio number
          actual 0
          estimate k * 3 - k - k - k
        line opposite : ratio number
          = -left_over
        line tenfold : ratio number
          = opposite * 10
        line large : ratio number
          = k * 2
        """));

    [Theory]
    [InlineData("left_over", 0.0)]
    [InlineData("left_over", 3e-8)]
    [InlineData("opposite", -1e-8)]
    [InlineData("tenfold", 4e-7)]
    public void Rounding_is_no_difference(string line, double elsewhere) => Compare(line, elsewhere).Differing.Should().Be(0);

    [Theory]
    [InlineData("left_over", 0.001, "left_over@2025): engine ")]
    [InlineData("tenfold", 0.01, "tenfold@2025): engine ")]
    [InlineData("large", 2000000.3, "large@2025): engine 2000000.2, file 2000000.3")]
    public void What_differs_is_named(string line, double elsewhere, string said)
    {
        var certificate = Compare(line, elsewhere);

        certificate.Differing.Should().Be(1);
        certificate.Differences.Should().ContainSingle().Which.ToString().Should().Contain(said);
    }

    private static Certificate Compare(string line, double elsewhere)
    {
        var (_, sheet, cell, _) = Book.Places.Single(p => p.Cell.ToString() == line + "@2025");
        var number = Book.Book.Book.Sheets.FindIndex(s => s.Name == sheet) + 1;
        var file = Tampering.Sheets(Book.Bytes, (n, text) => n != number ? text : System.Text.RegularExpressions.Regex.Replace(
            text, $"(<c r=\"{cell}\"[^>]*><f>[^<]*</f>)<v>[^<]*</v>", $"$1<v>{elsewhere.ToString("R", CultureInfo.InvariantCulture)}</v>"));
        file.Should().NotEqual(Book.Bytes);
        return Certificate.Compare(Book.Book, new MemoryStream(file), null, []);
    }
}

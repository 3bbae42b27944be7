using FinModel.Compiler.Plans;
using FinModel.Presentation.Answers;

namespace FinModel.Tests.Presentation;

/// <summary>Figures that are printed in different units, beside each other.</summary>
public class PrintedBesideTests
{
    [Theory]
    [InlineData("75.03", 0.7503, 0.01, "77.4%", 0.774, 0.01, "75.03% / 77.4%")]
    [InlineData("-161.1%", -1.611, 0.01, "(158.72)", -1.5872, 0.01, "-161.1% / (158.72%)")]
    [InlineData("785.5", 78_550, 100, "78,502", 78_502, 1, "785.5 / 785.02")]
    [InlineData("(12.3)", 12.3, -1, "12.4", 12.4, 1, "(12.3) / 12.4")]
    public void Both_sides_are_in_one_unit(string left, double leftValue, double leftUnit, string right, double rightValue, double rightUnit, string expected)
    {
        PrintedCell[] both = [Cell(left, leftValue, leftUnit), Cell(right, rightValue, rightUnit)];

        string.Join(" / ", both.Select(cell => PrintedBeside.Text(cell, both))).Should().Be(expected);
    }

    private static PrintedCell Cell(string text, double value, double unit) =>
        new("t.csv", "row", "2024", "2024", null, value, 0, text, default, null!, null, false) { PrintedUnit = unit };
}

using System.Globalization;
using FinModel.Cli.Rendering.Checks;
using FinModel.Compiler.Plans;

namespace FinModel.Cli.Rendering;

internal sealed class EnglishWords : Words
{
    public override string Shares => "shares";

    public override string Share => "share";

    public override string Days => "days";

    public override string Scenario => "scenario";

    public override string Changes => "with";

    public override string Unit => "Unit";

    public override string Line => "Line";

    public override string Fails => "FAILS";

    public override string Warns => "WARNING";

    public override string NoValue => "no value";

    public override string Faults => "No value";

    public override string NotAsked(string periods) => $"Not meaningful, neither holds nor fails{(periods.Length == 0 ? "" : " in " + periods)}";

    public override string Source => "source";

    public override string Note => "note";

    public override string SeeAbove => "explained above";

    public override string SeeBelow => "explained below";

    public override string ClosesCircle => "closes the circle";

    public override string MoreBelow => "more below: --depth";

    public override CheckWords Check => new EnglishCheckWords();

    public override string Label(PlanLabel label) => label.English;

    public override string Scale(string scale) => scale;

    public override string ChangedBy(string who) => $"changed by {who}";

    public override string AsWritten(Provenance provenance) => provenance switch
    {
        Provenance.Printed => "printed",
        Provenance.Derived => "derived",
        Provenance.Implied => "implied",
        _ => "typed",
    };

    public override string ChecksHold(int checks) => string.Create(CultureInfo.InvariantCulture, $"Checks: {checks}, all hold in every estimate period.");

    public override string AlsoThere(string statements) => $"More, with --statement: {statements}.";

    public override string Circle(string lines, int periods, int evaluations, string residual) => string.Create(
        CultureInfo.InvariantCulture, $"Circle of {lines}: solved in {periods} periods with {evaluations} evaluations, residual at most {residual}.");

    public override string Origin(CellOrigin origin) => origin switch
    {
        CellOrigin.Input => "input",
        CellOrigin.Data => "data",
        CellOrigin.Aggregate => "from the parts of the period",
        CellOrigin.Implied => "implied: the whole less its other parts",
        _ => "computed",
    };
}

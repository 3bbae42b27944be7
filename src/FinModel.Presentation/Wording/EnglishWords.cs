using System.Globalization;
using FinModel.Analysis.Solving;
using FinModel.Compiler.Plans;
using FinModel.Core.Diagnostics;
using FinModel.Core.Tables;
using FinModel.Core.Time;

namespace FinModel.Presentation.Wording;

internal sealed class EnglishWords : Words
{
    public override ILanguage Language => English.Language;

    public override string Shares => "shares";

    public override string Share => "share";

    public override string Days => "days";

    public override string Comment => "Comment";

    public override string Resolved => "resolved";

    public override string YearsEnd(FiscalYear year)
    {
        var month = CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(year.Month);
        var day = year is { Month: 2, Day: 29 } ? "the last day of February" : $"{year.Day} {month}";
        var end = year.IsNearest ? $"the {year.Weekday} nearest {day}" : year.HasWeeks ? $"the last {year.Weekday} of {month}" : day;
        return $"years end on {end}{(year.IsNamedByStart ? " of the next year" : "")}";
    }

    public override string Scenario => "scenario";

    public override string Changes => "with";

    public override string Unit => "Unit";

    public override string Line => "Line";

    public override string Period => "Period";

    public override string Input => "Input";

    public override string Contribution => "Contribution";

    public override string All => "all";

    public override string SplitOver(string line, string from, string fromScenario, string to, string toScenario, bool isShapley) =>
        $"{line} {from} ({fromScenario}) → {to} ({toScenario}), split over the inputs that differ "
        + $"({(isShapley ? "Shapley, every order of change alike" : "sequential, in order of declaration")}):";

    public override string DownAndAcross(string line, string value, string down, string? across) =>
        $"{line} ({value}); down: {down}{(across is null ? "" : $", across: {across}")}";

    public override string AtLow => "at low";

    public override string AtHigh => "at high";

    public override string LowInput => "low input";

    public override string HighInput => "high input";

    public override string From => "from";

    public override string To => "to";

    public override string Comma => ", ";

    public override string Clause => ", ";

    public override string Colon => ": ";

    public override string And => " and ";

    public override string CommaAnd => ", and ";

    public override string AndMore(int more) => more == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $" and {more} more");

    public override string AndSoOn => " and so on";

    public override string Base => "base";

    public override string Mean => "mean";

    public override string StandardDeviation => "standard deviation";

    public override string ErrorOfTheMean => "standard error of the mean";

    public override string Minimum => "minimum";

    public override string Maximum => "maximum";

    public override string RankCorrelation => "rank correlation";

    public override string Condition => "Condition";

    public override string ShareOfRuns => "share of runs";

    public override string QuantilesAreFine => "Quantiles are to within 0.05% of their distance from the base value";

    public override string Probability => "probability";

    public override string StandardError => "standard error";

    public override string MovedTo(string line, string value, double? share) => $"{line} {value}; each input moved to {MovedBy(share)}";

    public override string MovedBy(double? share) =>
        share is { } by ? string.Create(CultureInfo.InvariantCulture, $"{by * 100:0.##}% either way") : "its 10% and 90% quantiles";

    public override string IsWithInputs(string line, string value) => $"{line} is {value} with the inputs below";

    public override string SameAnywhere(string input, string low, string high) => $"The same from {input} {low} to {high}, as far as was looked";

    public override string AlsoWith(string answers, bool areMore) => $"Also with {answers}{(areMore ? ", and more" : "")}";

    public override string ToTheLastDigit(string changes) => $"To the last digit: {changes}";

    public override string CannotBe(string line, string wanted, string inputs) => $"{line} cannot be brought to {wanted} by {inputs}";

    public override string NoShare => "  no share of the move keeps every input between the bounds";

    public override string Looked(string input, string low, string high) => $"  looked   {input} from {low} to {high}";

    public override string Reached(string range) => $"  reached  {range}";

    public override string Jumps(string from, string to, string input, string place) => $"  jumps    from {from} to {to} where {input} passes {place}";

    public override string Pole(string input, string place) => $"  pole     without bound at {input} {place}";

    public override string NoValueAnywhere => "no value anywhere";

    public override string NothingDiffers(string scenarios) => $"Nothing differs between {scenarios}.";

    public override string IsOver(string period, string value) => $"  {period} is over: it was {value}, and no input moves it";

    public override string DoesNotMove(string value, IReadOnlyList<string> inputs) => inputs.Count == 1
        ? $"  It is {value} whatever {inputs[0]} is: it does not depend on it"
        : $"  It is {value} however {string.Join(" and ", inputs)} move together: none of them counts, or what they do cancels. Move one of them";

    public override string OutOfUsual(string input, string value, UnusualValue why) => $"Unusual: {input} {value} " + why switch
    {
        UnusualValue.OtherSign => "has the other sign than in the scenario",
        UnusualValue.AboveWhole => "is above 100%, where the scenario has less",
        _ => "is outside what the model's uncertainty says it can be",
    } + "; `--between LOW..HIGH` keeps it within bounds";

    public override string WhateverTheValue(string value) => $"{value} whatever the value: it does not depend on it";

    public override string SeenFrom(string low, string high, string input, string lowPlace, string highPlace) =>
        $"{low} to {high} (at {input} {lowPlace} and {highPlace})";

    public override string WithoutValue(bool? isAbove, string input, string place, string? reason)
    {
        var at = isAbove switch { null => "at", true => "above", false => "below" };
        return $"  missing  without a value {at} {input} {place}{(reason is null ? "" : ": " + reason)}";
    }

    public override string Simulated(long runs, string? range, ulong seed, long faulted, long meaningless) =>
        string.Create(CultureInfo.InvariantCulture,
            $"{runs:N0} runs{(range is null ? "" : $" ({range})")}, seed {seed}, {faulted:N0} with a fault"
                + $"{(meaningless == 0 ? "" : $", {meaningless:N0} not meaningful")}");

    public override string NoValueWithoutUncertainty(string line, string? reason) =>
        $"{line} has no value without uncertainty{(reason is null ? "" : ": " + reason)}";

    public override string LeftOut(string condition, long runs) =>
        string.Create(CultureInfo.InvariantCulture, $"{condition}: {runs:N0} runs without a value are left out");

    public override string Holding => "Holding";

    public override string SharesHeld => "shares";

    public override string Weight => "weight";

    public override string ShareOfMean => "of the mean";

    public override string ShareOfVariance => "of the variance";

    public override string CorrelationWithPortfolio => "correlation";

    public override string CommonFactor => "Common factor";

    public override string PortfolioOf(string line, string unit) => unit == "1" ? $"Portfolio by {line}" : $"Portfolio by {line}, {unit}";

    public override string WeightsAddUpTo(string share) => $"The weights add up to {share}, not to 100%.";

    public override string NotHeld(string model, string problem) => $"{model} is left out: {problem}";

    public override string HoldingMissing(string model, long runs) =>
        string.Create(CultureInfo.InvariantCulture, $"{model} has no value in {runs:N0} runs, which are left out");

    public override string SameCompany(string models, string name) =>
        $"{models} are both called {name} and are taken for one company: what is its own is drawn alike in them";

    public override string Fails => "FAILS";

    public override string OutAsPrinted(string period, string amount) => $"{period} is {amount} out as printed";

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

    public override RevisionWords Revision => new EnglishRevisionWords();

    public override ExpectationWords Expectation => new EnglishExpectationWords();

    public override IReadOnlyDictionary<string, string> Page => EnglishPageWords.All;

    public override string Label(PlanLabel label) => label.English;

    public override string Scale(string scale) => scale;

    public override string ChangedBy(string who) => who == PlanSource.User ? "changed" : $"changed by {who}";

    public override string AsWritten(Provenance provenance) => provenance switch
    {
        Provenance.Printed => "printed",
        Provenance.Corrected => "corrected",
        Provenance.Derived => "derived",
        Provenance.Implied => "implied",
        _ => "typed",
    };

    public override string ChecksHold(int checks) => string.Create(CultureInfo.InvariantCulture, $"Checks: {checks}, all hold in every estimate period.");

    public override string AlsoThere(string statements) => $"More, with --statement: {statements}.";

    public override string Libraries(LibraryOrigin origin, string names) => origin switch
    {
        LibraryOrigin.Packaged => $"Libraries inside the program: {names}.",
        LibraryOrigin.Own => $"Libraries of your own: {names}.",
        LibraryOrigin.Copy => $"Libraries beside the model, the same as inside the program: {names}.",
        _ => $"In place of the libraries inside the program: {names}.",
    };

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

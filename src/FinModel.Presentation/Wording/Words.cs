using System.Diagnostics.CodeAnalysis;
using FinModel.Analysis.Solving;
using FinModel.Compiler.Plans;
using FinModel.Core.Diagnostics;
using FinModel.Core.Tables;
using FinModel.Core.Time;

namespace FinModel.Presentation.Wording;

/// <summary>What the program itself says on a page, in one language. The model's labels come from the plan.</summary>
internal abstract class Words
{
    /// <summary>The words of a language's code.</summary>
    public static Words Of(string code) => code == "zh" ? new ChineseWords() : new EnglishWords();

    /// <summary>The language that phrases are said in.</summary>
    public abstract ILanguage Language { get; }

    /// <summary>A phrase in this language.</summary>
    [return: NotNullIfNotNull(nameof(phrase))]
    public string? Say(Phrase? phrase) => phrase?.In(Language);

    /// <summary>The label in this language.</summary>
    public abstract string Label(PlanLabel label);

    /// <summary>A line's label, with its member's.</summary>
    public string Label(PlanLine line, PlanMember? member) => member is null ? Label(line.Label) : $"{Label(line.Label)}{Colon}{Label(member.Label)}";

    /// <summary>A cell's label, with its member and period, and that it is of the base case where a formula asks for that.</summary>
    public string Label(PlanCell cell) =>
        In(Label(cell.Line, cell.Member), cell.Period) + (cell.BaseOf is null ? "" : $" ({Label(PlanScenario.Base.Label)})");

    /// <summary>The label of cells that change together: with their member and period where all are of the same.</summary>
    public string Label(IReadOnlyList<PlanCell> together)
    {
        var first = together[0];
        var member = together.All(c => c.Member == first.Member) ? first.Member : null;
        return In(Label(first.Line, member), together.All(c => c.Period == first.Period) ? first.Period : null);
    }

    public abstract string Scale(string scale);

    public abstract string Shares { get; }

    public abstract string Share { get; }

    public abstract string Days { get; }

    /// <summary>What a reviewer wrote.</summary>
    public abstract string Comment { get; }

    /// <summary>That it is settled.</summary>
    public abstract string Resolved { get; }

    /// <summary>On which day a company's years end.</summary>
    public abstract string YearsEnd(FiscalYear year);

    public abstract string Scenario { get; }

    public abstract string Changes { get; }

    public abstract string Unit { get; }

    public abstract string Line { get; }

    /// <summary>A word and the period it is said of.</summary>
    public static string In(string word, TimelinePeriod? period) => period is null ? word : $"{word} {period.Label}";

    public abstract string Period { get; }

    public abstract string Input { get; }

    public abstract string Contribution { get; }

    public abstract string All { get; }

    /// <summary>A difference between two scenarios, and that it is split over the inputs that differ.</summary>
    public abstract string SplitOver(string line, string from, string fromScenario, string to, string toScenario, bool isShapley);

    /// <summary>What stands in a table of sensitivities.</summary>
    public abstract string DownAndAcross(string line, string value, string down, string? across);

    public abstract string AtLow { get; }

    public abstract string AtHigh { get; }

    public abstract string LowInput { get; }

    public abstract string HighInput { get; }

    public abstract string From { get; }

    public abstract string To { get; }

    public abstract string Comma { get; }

    /// <summary>Between what a figure is and what more is said of it.</summary>
    public abstract string Clause { get; }

    /// <summary>Between a name and what it names.</summary>
    public abstract string Colon { get; }

    public abstract string And { get; }

    public abstract string CommaAnd { get; }

    public abstract string AndSoOn { get; }

    /// <summary>That so many more are meant; nothing where none is.</summary>
    public abstract string AndMore(int more);

    public abstract string Base { get; }

    public abstract string Mean { get; }

    public abstract string StandardDeviation { get; }

    public abstract string ErrorOfTheMean { get; }

    public abstract string Minimum { get; }

    public abstract string Maximum { get; }

    public abstract string RankCorrelation { get; }

    public abstract string Condition { get; }

    public abstract string Probability { get; }

    public abstract string ShareOfRuns { get; }

    /// <summary>How exact quantiles are.</summary>
    public abstract string QuantilesAreFine { get; }

    public abstract string StandardError { get; }

    public abstract string MovedTo(string line, string value, double? share);

    /// <summary>What inputs are moved by: a share of themselves, or null for their quantiles.</summary>
    public abstract string MovedBy(double? share);

    public abstract string IsWithInputs(string line, string value);

    public abstract string SameAnywhere(string input, string low, string high);

    public abstract string AlsoWith(string answers, bool areMore);

    public abstract string ToTheLastDigit(string changes);

    public abstract string CannotBe(string line, string wanted, string inputs);

    public abstract string NoShare { get; }

    public abstract string Looked(string input, string low, string high);

    public abstract string Reached(string range);

    public abstract string Jumps(string from, string to, string input, string place);

    public abstract string Pole(string input, string place);

    public abstract string NoValueAnywhere { get; }

    /// <summary>Of scenarios in which every line is the same.</summary>
    public abstract string NothingDiffers(string scenarios);

    /// <summary>Of an actual period whose value nothing moves.</summary>
    public abstract string IsOver(string period, string value);

    public abstract string DoesNotMove(string value, IReadOnlyList<string> inputs);

    public abstract string OutOfUsual(string input, string value, UnusualValue why);

    public abstract string WhateverTheValue(string value);

    public abstract string SeenFrom(string low, string high, string input, string lowPlace, string highPlace);

    public abstract string WithoutValue(bool? isAbove, string input, string place, string? reason);

    public abstract string Simulated(long runs, string? range, ulong seed, long faulted, long meaningless);

    public abstract string NoValueWithoutUncertainty(string line, string? reason);

    public abstract string LeftOut(string condition, long runs);

    public abstract string Holding { get; }

    public abstract string SharesHeld { get; }

    public abstract string Weight { get; }

    public abstract string ShareOfMean { get; }

    public abstract string ShareOfVariance { get; }

    public abstract string CorrelationWithPortfolio { get; }

    public abstract string CommonFactor { get; }

    /// <summary>What a portfolio's table is called.</summary>
    public abstract string WeightsAddUpTo(string share);

    public abstract string PortfolioOf(string line, string unit);

    /// <summary>Of a holding that adds nothing.</summary>
    public abstract string NotHeld(string model, string problem);

    /// <summary>Of a holding without a value in some runs, which the portfolio has none in either.</summary>
    public abstract string HoldingMissing(string model, long runs);

    /// <summary>Of different models of one name.</summary>
    public abstract string SameCompany(string models, string name);

    public abstract string Fails { get; }

    /// <summary>An imbalance that begins in what was printed.</summary>
    public abstract string OutAsPrinted(string period, string amount);

    public abstract string Warns { get; }

    public abstract string NoValue { get; }

    public abstract string ChecksHold(int checks);

    /// <summary>That a check asks of values that mean nothing, and in which periods.</summary>
    public abstract string NotAsked(string periods);

    public abstract string AlsoThere(string statements);

    /// <summary>Libraries of a model that are of one origin.</summary>
    public abstract string Libraries(LibraryOrigin origin, string names);

    public abstract string Circle(string lines, int periods, int evaluations, string residual);

    public abstract string Faults { get; }

    /// <summary>How a number came to be, for explanations.</summary>
    public abstract string Origin(CellOrigin origin);

    public abstract string Source { get; }

    public abstract string Note { get; }

    public abstract string ChangedBy(string who);

    public abstract string SeeAbove { get; }

    public abstract string SeeBelow { get; }

    public abstract string ClosesCircle { get; }

    public abstract string MoreBelow { get; }

    /// <summary>How a figure came to stand where it stands.</summary>
    public abstract string AsWritten(Provenance provenance);

    /// <summary>What the page says, by key; what it speaks of stands in braces.</summary>
    public abstract IReadOnlyDictionary<string, string> Page { get; }

    /// <summary>The words of the tie-out.</summary>
    public abstract CheckWords Check { get; }

    public abstract RevisionWords Revision { get; }

    /// <summary>What is said of consensus and guidance.</summary>
    public abstract ExpectationWords Expectation { get; }
}

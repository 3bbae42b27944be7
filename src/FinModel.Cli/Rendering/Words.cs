using FinModel.Cli.Rendering.Checks;
using FinModel.Compiler.Plans;
using FinModel.Core.Time;

namespace FinModel.Cli.Rendering;

/// <summary>What the program itself says on a page, in one language. The model's labels come from the plan.</summary>
internal abstract class Words
{
    /// <summary>The words of a language's code.</summary>
    public static Words Of(string code) => code == "zh" ? new ChineseWords() : new EnglishWords();

    /// <summary>The label in this language.</summary>
    public abstract string Label(PlanLabel label);

    public abstract string Scale(string scale);

    public abstract string Shares { get; }

    public abstract string Share { get; }

    public abstract string Days { get; }

    public abstract string Scenario { get; }

    public abstract string Changes { get; }

    public abstract string Unit { get; }

    public abstract string Line { get; }

    /// <summary>A word and the period it is said of.</summary>
    public static string In(string word, TimelinePeriod? period) => period is null ? word : $"{word} {period.Label}";

    public abstract string Fails { get; }

    public abstract string Warns { get; }

    public abstract string NoValue { get; }

    public abstract string ChecksHold(int checks);

    /// <summary>That a check asks of values that mean nothing, and in which periods.</summary>
    public abstract string NotAsked(string periods);

    public abstract string AlsoThere(string statements);

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

    /// <summary>The words of the tie-out.</summary>
    public abstract CheckWords Check { get; }
}

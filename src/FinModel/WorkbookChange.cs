using FinModel.Excel.Importing;

namespace FinModel;

/// <summary>An input that a reviewer gave another value.</summary>
/// <remarks>Immutable; safe to use from any thread.</remarks>
public sealed class WorkbookChange
{
    internal WorkbookChange(Model model, InputChange core)
    {
        Input = new Cell(model, core.Input);
        Scenario = core.Scenario.Name;
        From = core.Old;
        To = core.New;
        Place = core.Place;
    }

    /// <summary>The input.</summary>
    public Cell Input { get; }

    /// <summary>In which scenario.</summary>
    public string Scenario { get; }

    /// <summary>The value it had there, in its unit.</summary>
    public double From { get; }

    /// <summary>The value it has now.</summary>
    public double To { get; }

    /// <summary>Where it was typed: <c>'Inputs'!H12</c>.</summary>
    public string Place { get; }
}

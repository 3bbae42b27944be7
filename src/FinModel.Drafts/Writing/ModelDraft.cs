namespace FinModel.Drafts.Writing;

/// <summary>A company's model before it is written: whoever reads statements, in whatever form, makes one, and <see cref="DraftFiles"/> writes it.</summary>
/// <param name="Name">The company's id.</param>
/// <param name="Label">What people call it.</param>
/// <param name="Layout">The layout whose statements it has.</param>
/// <param name="Currency">The reporting currency and its scale: <c>CNY million</c>.</param>
/// <param name="Timelines">The declarations of its timelines, the one that calculates first, <c>year ends</c> behind one of them.</param>
public sealed record ModelDraft(string Name, string Label, string Layout, string Currency, IReadOnlyList<string> Timelines)
{
    /// <summary>Libraries that it uses beside the layout.</summary>
    public IReadOnlyList<string> Libraries { get; init; } = [];

    /// <summary>Its tables.</summary>
    public IReadOnlyList<DraftTable> Tables { get; init; } = [];

    /// <summary>Printed figures that are put right.</summary>
    public IReadOnlyList<DraftCorrection> Corrections { get; init; } = [];

    /// <summary>Why printed figures are not what the model gives.</summary>
    public IReadOnlyList<DraftExplanation> Explanations { get; init; } = [];

    /// <summary>What else the model says of the company, in the language: declarations with what is indented under them.</summary>
    public IReadOnlyList<string> Declarations { get; init; } = [];

    /// <summary>What its estimates are made of.</summary>
    public IReadOnlyList<DraftInput> Inputs { get; init; } = [];
}

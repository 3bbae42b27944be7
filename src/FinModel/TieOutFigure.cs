using FinModel.Analysis;

namespace FinModel;

/// <summary>A printed figure beside the model's value.</summary>
/// <remarks>Immutable; safe to use from any thread.</remarks>
public sealed class TieOutFigure
{
    private readonly TieOutItem _core;

    internal TieOutFigure(TieOutItem core, Model model)
    {
        _core = core;
        Line = model.LineOf(core.Printed.Line);
    }

    /// <summary>The line.</summary>
    public Line Line { get; }

    /// <summary>The member, or null.</summary>
    public string? Member => _core.Printed.Member?.Name;

    /// <summary>The id of the period, or <c>all</c>.</summary>
    public string Period => _core.Printed.PeriodId;

    /// <summary>The characters that were printed.</summary>
    public string Printed => _core.Printed.Text;

    /// <summary>The figure in the line's sign and unit.</summary>
    public double Figure => _core.Printed.Value;

    /// <summary>The model's value; null where it has none.</summary>
    public double? Value => _core.Value;

    /// <summary>Whether the two agree within rounding, or the model read its value from this very figure.</summary>
    public bool Agrees => _core.Status is TieOutStatus.Reproduced or TieOutStatus.Given;

    /// <summary>Why they differ, where that is explained; otherwise null.</summary>
    public string? Cause => _core.Cause;

    /// <summary>Where the figure stands.</summary>
    public Location Location => Location.Of(_core.Printed.Span)!;
}

using FinModel.Analysis;
using FinModel.Drafts.Drivers;
using FinModel.Drafts.Mapping;
using FinModel.Drafts.Trying;
using FinModel.Drafts.Valuing;

namespace FinModel.Drafts;

/// <summary>A model made of statements, and all that is to be said of how.</summary>
/// <param name="Run">The model, compiled and run.</param>
/// <param name="Mapped">Which rows are lines.</param>
/// <param name="Placement">Which rows are none.</param>
/// <param name="Drivers">What its estimates are made of.</param>
/// <param name="Typed">Lines that nothing reproduces, typed as the forecast prints them.</param>
/// <param name="Assumed">What was taken for granted, in words.</param>
internal sealed record DraftedModel(
    DraftRun Run, MappedTables Mapped, Placement Placement, IReadOnlyList<Driver> Drivers, IReadOnlyList<string> Typed,
    IReadOnlyList<Core.Diagnostics.Phrase> Assumed)
{
    /// <summary>The target price, where a price is known.</summary>
    public TargetPrice? Target { get; init; }

    /// <summary>The printed totals of the forecast that one sign of their rows turned round would make right.</summary>
    public IReadOnlyList<PastTotal> Slips { get; init; } = [];

    /// <summary>The figures whose sign may be a slip, though no total says it.</summary>
    public IReadOnlyList<OddSign> OddSigns { get; init; } = [];

    /// <summary>Whether a price is known, be there a target price or not.</summary>
    public bool HasPrice { get; init; }

    /// <summary>The files to write.</summary>
    public IReadOnlyList<(string Path, byte[] Content)> Files => Run.Files;

    /// <summary>The printed figures of the forecast that a formula or an input gives, and how many of them it gives.</summary>
    public (int Reproduced, int Of) Forecast => Run.Items.Where(i => i.Printed.IsEstimate && i.Status != TieOutStatus.Given).ToList() is var items
        ? (items.Count(i => i.Status is TieOutStatus.Reproduced or TieOutStatus.Explained), items.Count) : default;
}

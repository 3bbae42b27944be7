namespace FinModel.Analysis.Simulations;

/// <summary>What a slice of a simulation is a slice of, in the user's words, so that it can be set up again.</summary>
/// <param name="Model">The model.</param>
/// <param name="Scenario">The scenario.</param>
/// <param name="Changes">Changes on top of it.</param>
/// <param name="Outputs">The lines asked for.</param>
/// <param name="Conditions">The conditions asked for.</param>
/// <param name="Seed">The seed.</param>
public sealed record SliceOrigin(
    string Model, string Scenario, IReadOnlyList<string> Changes, IReadOnlyList<string> Outputs, IReadOnlyList<string> Conditions, ulong Seed)
{
    /// <summary>Whether two slices are of the same simulation.</summary>
    public bool IsSameAs(SliceOrigin other) => Model == other.Model && Scenario == other.Scenario && Seed == other.Seed
        && Changes.SequenceEqual(other.Changes) && Outputs.SequenceEqual(other.Outputs) && Conditions.SequenceEqual(other.Conditions);
}

namespace FinModel.Drafts.Drivers;

/// <summary>How near drivers come to the printed forecast.</summary>
/// <param name="Missed">How many figures a run misses, by more than the rounding of what was printed before.</param>
/// <param name="Failing">How many checks of the estimates it fails.</param>
/// <param name="Strictly">How many figures it does not give to their last place.</param>
internal sealed record Reach(int Missed, int Failing, int Strictly)
{
    /// <summary>Whether more comes out right than before, beyond figures that were typed for it, and as many checks hold.</summary>
    public bool IsBetterThan(Reach before, int typed) =>
        Failing <= before.Failing && (Missed < before.Missed || (Missed == before.Missed && before.Strictly - Strictly > typed));
}

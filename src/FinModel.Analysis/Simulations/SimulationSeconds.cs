namespace FinModel.Analysis.Simulations;

/// <summary>Where the time of a simulation went; the parts are those of one thread on average.</summary>
public sealed record SimulationSeconds(double Drawing, double Evaluating, double Summarising, double Total);

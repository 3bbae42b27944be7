using FinModel.Analysis.Simulations;
using FinModel.Questions;

namespace FinModel.Cli.Input;

/// <summary>From the user's words to a simulation that can run.</summary>
internal static class SimulationLoader
{
    /// <summary>The simulation; null, with what is wrong printed, when there is none.</summary>
    public static Simulation? Prepare(ModelLoader loader, FinancialModel model, SliceOrigin origin) =>
        loader.Case(model) is { } about
            && loader.Ask(d => SimulationReader.Read(model.Plan, about, origin.Outputs, origin.Conditions, origin.Seed, d)) is { } setup
            ? new Simulation(model.Evaluator, setup, new StopwatchTime())
            : null;
}

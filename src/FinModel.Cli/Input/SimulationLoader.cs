using FinModel.Analysis.Simulations;
using FinModel.Cli.Output;
using FinModel.Questions;

namespace FinModel.Cli.Input;

/// <summary>From the user's words to a simulation that can run.</summary>
internal static class SimulationLoader
{
    /// <summary>The simulation; null, with what is wrong printed, when there is none.</summary>
    public static Simulation? Prepare(ModelLoader loader, FinancialModel model, SliceOrigin origin, Terminal terminal)
    {
        if (model.Plan.Uncertainty.Factors.Count == 0)
        {
            UsageErrors.Write(terminal, $"the model `{model.Plan.Name}` declares nothing uncertain", "write an `uncertainty` (models/README.md)");
            return null;
        }

        if (loader.Case(model) is not { } about
            || loader.Ask(d => origin.Outputs.Select(name => CellReader.One(model.Plan, name, d)).ToList()) is not { Count: > 0 } cells
            || loader.Ask(d => origin.Conditions.Select(text => CellReader.Condition(model.Plan, text, d)).ToList()) is not { } conditions)
        {
            return null;
        }

        var setup = new SimulationSetup(model.Plan, about.Scenario, about.Overrides, [.. cells.Select(c => c!)], [.. conditions.Select(c => c!)], origin.Seed);
        return new Simulation(model.Evaluator, setup, new StopwatchTime());
    }
}

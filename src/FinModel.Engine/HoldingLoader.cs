using FinModel.Analysis;
using FinModel.Analysis.Portfolios;
using FinModel.Analysis.Simulations;
using FinModel.Compiler.Plans;
using FinModel.Core.Diagnostics;
using FinModel.Core.Units;
using FinModel.Questions;

namespace FinModel;

/// <summary>From a loaded model to what a holding of it adds to a portfolio.</summary>
public static class HoldingLoader
{
    /// <summary>What is simulated of it, or why it cannot be.</summary>
    /// <param name="model">The model.</param>
    /// <param name="about">The scenario.</param>
    /// <param name="holding">The holding.</param>
    /// <param name="question">What is asked of the portfolio.</param>
    public static HoldingLoad Load(FinancialModel model, ScenarioCase about, Holding holding, PortfolioQuestion question)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(about);
        ArgumentNullException.ThrowIfNull(holding);
        ArgumentNullException.ThrowIfNull(question);
        var diagnostics = new List<Diagnostic>();
        if (CellReader.One(model.Plan, question.Output, diagnostics) is not { } cell)
        {
            return new HoldingLoad(null, diagnostics[0].Phrase);
        }

        var setup = new SimulationSetup(model.Plan, about.Scenario, about.Overrides, [cell], [], question.Seed);
        var scale = cell.Line.Display == Display.Plain && Scale.TryFind(model.Plan.ScaleName, out var factor) ? Math.Pow(factor, Scale.PowerIn(cell.Unit)) : 1;
        return cell.Line.Display is Display.Date or Display.Band
            ? new HoldingLoad(null, $"`{cell}` is a word or a day, which cannot be added up")
            : question.AreWeights
                ? new HoldingLoad(new HoldingCase(model.Evaluator, setup, holding.Quantity * scale, cell.Unit, cell.Line.Display), null)
                : OfShares(model, setup, cell, holding, question.Currency);
    }

    // A price per share times shares is money; in another currency than the portfolio's, at the rate that is given.
    private static HoldingLoad OfShares(FinancialModel model, SimulationSetup setup, PlanCell cell, Holding holding, string? currency)
    {
        var money = cell.Unit * Unit.Shares;
        if (cell.Unit.ExponentOf("shares") != -1 || money.Factors is not [{ Exponent: 1, Name: var own }])
        {
            return new HoldingLoad(null, $"`{cell}` is no price of a share: hold it by `weight`");
        }

        var unit = currency is null ? money : Unit.Base(currency);
        if (unit == money && holding.Rate is { } rate && rate != 1)
        {
            return new HoldingLoad(null, $"it is in {own}, like the portfolio, and its `rate` is {rate}: leave the rate blank");
        }

        return unit != money && holding.Rate is null
            ? new HoldingLoad(null, $"it is in {own}, and the portfolio in {currency}: give its `rate`, what one {own} is in {currency}")
            : new HoldingLoad(new HoldingCase(model.Evaluator, setup, holding.Quantity * (holding.Rate ?? 1), unit, Display.Plain), null);
    }
}

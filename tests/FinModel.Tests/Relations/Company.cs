using System.Collections.Concurrent;
using FinModel.Evaluation;

namespace FinModel.Tests.Relations;

/// <summary>A model that is asked for values under changes, in the words of the command line.</summary>
internal sealed class Company(FinancialModel model)
{
    private readonly ConcurrentDictionary<string, ModelResult> _results = [];

    public FinancialModel Model => model;

    /// <summary>The value of <c>line</c> or <c>line@period</c>; NaN where there is none.</summary>
    public double this[string line, params string[] changes] =>
        Run(changes) is var result ? result[model.Plan.Cells.First(c => c.ToString() == line)] : double.NaN;

    /// <summary>The result under these changes; each is computed once.</summary>
    public ModelResult Run(params string[] changes) => _results.GetOrAdd(string.Join('\n', changes), _ => model.Run("base", changes));

    /// <summary>The names of the checks that do not hold.</summary>
    public IEnumerable<string> Failing(params string[] changes) => Run(changes).Checks.Where(c => c.Failed && !c.Check.IsAudit).Select(c => c.Check.Name);

    /// <summary>The days of a valuation moved to another one: the prices and rates move with it.</summary>
    public static string[] At(string day, params string[] changes) =>
        [$"valuation_date = {day}", $"share_price_date = {day}", $"rate_date = {day}", $"peer_price_date = {day}", .. changes];
}

using FinModel.Compiler.Plans;
using FinModel.Core.Diagnostics;
using FinModel.Evaluation;

namespace FinModel.Statements;

/// <summary>The library's statements as properties of a result: <c>result.IncomeStatement.Revenue[2025]</c>.</summary>
public static class ResultStatements
{
    private static string Near(string name, IEnumerable<string> names) => string.Concat(Suggestions.Hint(name, names).Select(hint => $"; {hint}"));

    extension(ModelResult result)
    {
        /// <summary>The income statement.</summary>
        public IncomeStatement IncomeStatement => new(result);

        /// <summary>The balance sheet.</summary>
        public BalanceSheet BalanceSheet => new(result);

        /// <summary>The cash flow statement.</summary>
        public CashFlow CashFlow => new(result);

        /// <summary>The ratios.</summary>
        public Ratios Ratios => new(result);

        /// <summary>Multiples, target price and rating.</summary>
        public Valuation Valuation => new(result);

        /// <summary>Any line by its name, of a member of its dimension where it has one: <c>result.Series("segment_revenue", "gen_ai")[2025]</c>.</summary>
        /// <param name="line">The line's name.</param>
        /// <param name="member">The member's name; null for a line without a dimension.</param>
        /// <exception cref="ArgumentException">The model has no such line, or the line no such member.</exception>
        public LineSeries Series(string line, string? member = null)
        {
            ArgumentNullException.ThrowIfNull(line);
            var series = new LineSeries(result, line, member);
            return series.Exists ? series : throw new ArgumentException(Missing(result.Plan.Line(line), line, member), result.Plan.Line(line) is null ? nameof(line) : nameof(member));

            string Missing(PlanLine? known, string name, string? of) => known switch
            {
                null => $"`{result.Plan.Name}` has no line `{name}`{Near(name, result.Plan.Lines.Select(l => l.Name))}",
                { Dimension: null } => $"`{name}` is over no dimension: it has no member `{of}`",
                { Dimension: { } dimension } => $"`{name}` is over `{dimension.Name}`: its members are {string.Join(", ", dimension.Members.Select(m => m.Name))}",
            };
        }
    }
}

using FinModel.Evaluation;

namespace FinModel.Statements;

/// <summary>The library's statements as properties of a result: <c>result.IncomeStatement.Revenue[2025]</c>.</summary>
public static class ResultStatements
{
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
        public LineSeries Series(string line, string? member = null) => new(result, line, member);
    }
}

using FinModel.Core.Diagnostics;
using FinModel.Data.Csv;
using FinModel.Data.Folders;
using FinModel.Drafts.Statements;

namespace FinModel.Drafts;

/// <summary>In what money statements are, and what is to be said of it.</summary>
/// <param name="layout">Whose statements they are: its example is in the money that is usual there.</param>
/// <param name="statements">The statements.</param>
internal sealed class StatementMoney(string layout, CompanyStatements statements)
{
    private const string UsualCurrency = "CNY";

    /// <summary>Whether the layout was found rather than named: it does not say then in which money a mainland company reports.</summary>
    public bool IsLayoutFound { get; init; }

    /// <summary>The currency that they name, or else the usual one.</summary>
    public string Currency => statements.Currency ?? Usual;

    /// <summary>A sign of several currencies, none of which is the usual one; null where all is plain.</summary>
    public string? Unsure => statements is { Currency: null, Sign: { } sign } && !IsOf(sign, Usual) ? sign : null;

    /// <summary>What the figures are taken as, and why.</summary>
    /// <param name="asked">The currency that was asked for, or null.</param>
    public Phrase Said(string? asked) => (asked, statements) switch
    {
        (_, { Currency: { } printed, Currencies.Count: > 1 }) =>
            (Phrase)$"several currencies are named, {statements.Currencies}: the figures are taken as {printed}, the first of them",
        (_, { Currency: { } printed, SaysScale: true }) when Scales.Count > 0 => $"the figures are in {printed} {string.Join(" / ", Scales)}, as printed",
        (_, { Currency: { } printed }) => $"the figures are in {printed}, as printed",
        ({ } said, _) => $"no currency is printed: the figures are taken as {said}, as --currency says",
        (_, { Sign: { } sign }) => $"`{sign}` is printed: the figures are taken as {Usual}",
        _ => $"no currency is printed: the figures are taken as {Usual}",
    };

    // None where a column says it row by row.
    private IReadOnlyList<string> Scales => statements.Tables.SelectMany(t => t.Items).ToList() is var items && items.Exists(i => i.Unit.Length > 0) ? []
        : [.. items.Where(i => !Reading.StatementWords.IsOfShares(i.Name)).Select(i => i.Scale is "" or "%" ? "million" : i.Scale).Distinct()];

    private string Usual => IsLayoutFound && IsInSimplifiedChinese ? UsualCurrency : LibraryTexts.Find($"{layout}.example.csv") is { } example
        ? CsvLoader.Parse(example, []).Rows.Select(row => row[1].Text.Split(' ')[0]).FirstOrDefault(IsCode) ?? UsualCurrency : UsualCurrency;

    private bool IsInSimplifiedChinese => string.Concat(statements.Tables.SelectMany(t => t.Items).Select(i => i.Name)) is var names
        && names.Any(c => c is >= '\u4e00' and <= '\u9fff') && Accounts.AccountName.Simple(names) == names;

    private static bool IsCode(string unit) => unit is [>= 'A' and <= 'Z', >= 'A' and <= 'Z', >= 'A' and <= 'Z'];

    private static bool IsOf(string sign, string currency) => sign == "$" ? currency is "USD" : currency is "CNY";
}

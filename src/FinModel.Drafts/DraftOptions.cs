using FinModel.Core.Time;

namespace FinModel.Drafts;

/// <summary>What is asked of a new model.</summary>
/// <param name="Name">The company's id.</param>
/// <param name="Layout">Whose statements it has.</param>
public sealed record DraftOptions(string Name, string Layout)
{
    /// <summary>Whether statements are to say which layout fits them; the usual one is tried first.</summary>
    public bool IsLayoutOpen { get; init; }

    /// <summary>The reporting currency's code, or null for what the statements say, or else the layout's.</summary>
    public string? Currency { get; init; }

    /// <summary>The first and the last year, or null for those of the statements.</summary>
    public (int First, int Last)? Years { get; init; }

    /// <summary>What people call the company, or null for its id.</summary>
    public string? Label { get; init; }

    /// <summary>The last year, where nothing else is asked of the years; null for some years ahead of the statements.</summary>
    public int? LastYear { get; init; }

    /// <summary>Whether it has quarters.</summary>
    public bool HasQuarters { get; init; }

    /// <summary>Whether columns of quarters hold the figures of the year to date (true) or of single quarters (false); null where the figures are to
    /// say it.</summary>
    public bool? IsToDate { get; init; }

    /// <summary>Whether numbers have a comma before their decimals; null where the figures are to say it.</summary>
    public bool? HasDecimalCommas { get; init; }

    /// <summary>What a share costs, in the reporting currency, or null: with it the model has a target price.</summary>
    public double? Price { get; init; }

    /// <summary>When its years end, or null for what the statements say, or else December.</summary>
    public FiscalYear? FiscalYear { get; init; }
}

namespace FinModel.Language.Syntax;

/// <summary>The periods a rule is for.</summary>
public enum RuleScope
{
    /// <summary><c>=</c>: every period.</summary>
    Every,

    /// <summary>The reported periods.</summary>
    Actual,

    /// <summary>The forecast periods.</summary>
    Estimate,

    /// <summary>The periods from one to another, by name.</summary>
    Range,
}

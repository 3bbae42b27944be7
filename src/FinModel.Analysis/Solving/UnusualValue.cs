namespace FinModel.Analysis.Solving;

/// <summary>Why a value that a goal seek found is none that anybody would expect, though it is an answer.</summary>
public enum UnusualValue
{
    /// <summary>It has the other sign than in the scenario: a multiple or days below nought.</summary>
    OtherSign,

    /// <summary>It is a percentage above 100% where the scenario has one below.</summary>
    AboveWhole,

    /// <summary>The model's uncertainty says that it cannot be.</summary>
    OutsideUncertainty,
}

namespace FinModel.Tests.Evaluation;

/// <summary>What a case expects.</summary>
internal enum ExpectedKind
{
    Number,
    True,
    False,
    Band,
    Blank,
    Fault,
    SpreadFault,
    Error,
}

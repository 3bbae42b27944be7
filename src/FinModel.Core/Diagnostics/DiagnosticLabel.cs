using FinModel.Core.Text;

namespace FinModel.Core.Diagnostics;

/// <summary>A second place that belongs to a diagnostic, with what it contributes ("this is CNY").</summary>
public sealed record DiagnosticLabel(SourceSpan Span, Phrase Phrase)
{
    /// <summary>What it contributes, in English.</summary>
    public string Message => Phrase.ToString();
}

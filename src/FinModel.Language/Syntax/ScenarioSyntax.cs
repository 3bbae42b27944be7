using FinModel.Core.Text;

namespace FinModel.Language.Syntax;

/// <summary><c>scenario bull "…" extends base</c> and its assignments.</summary>
public sealed record ScenarioSyntax(
    SourceSpan Span, Identifier Name, LabelSyntax Label, Identifier? Extends, IReadOnlyList<AssignmentSyntax> Assignments) : DeclarationSyntax(Span);

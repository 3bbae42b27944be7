using FinModel.Compiler.Plans;
using FinModel.Core.Diagnostics;

namespace FinModel.Compiler;

/// <summary>What came of compiling: the plan, unless a diagnostic is an error, and all that is to be said.</summary>
/// <param name="Plan">The plan, or null.</param>
/// <param name="Diagnostics">Errors and warnings in the order of files and places.</param>
public sealed record Compilation(Plan? Plan, IReadOnlyList<Diagnostic> Diagnostics);

using FinModel.Compiler;
using FinModel.Compiler.Plans;
using FinModel.Core.Text;
using FinModel.Core.Time;
using FinModel.Language.Parsing;
using FinModel.Language.Syntax;
using FinModel.Tests.Cases;

namespace FinModel.Tests.Evaluation;

/// <summary>The cases of a file as lines of one plan, so that any backend can run them; those that must not compile are compiled one by one.</summary>
internal sealed class EvalCaseModel
{
    private readonly EvalCaseFile _file;
    private readonly FileSyntax _model;
    private readonly IReadOnlyList<string> _calculating;

    public EvalCaseModel(EvalCaseFile file)
    {
        _file = file;
        _model = Parser.ParseFile(new SourceText(file.Path, file.Model), []);
        _calculating = [.. _model.Declarations.OfType<TimelineSyntax>().First().Periods.Select(p => p.Period.Id)];
        var compilation = Compile([.. Computed]);
        compilation.Diagnostics.Select(d => $"{d.Span}: {d.Code} {d.Message} {d.Span?.Text}").Should().BeEmpty("{0} should compile", file.Path);
        Plan = compilation.Plan!;
    }

    /// <summary>The model with a line for each case.</summary>
    public Plan Plan { get; }

    /// <summary>The cases that have a line.</summary>
    public IEnumerable<EvalCase> Computed => _file.Cases.Where(c => c.Kind != ExpectedKind.Error);

    /// <summary>The cell of a case; null where it is blank.</summary>
    public PlanCell? CellOf(EvalCase @case)
    {
        var line = Plan.Line(@case.LineName)!;
        var id = @case.Period ?? Plan.Timeline.Periods.First(p => p.IsEstimate).Id;
        var period = Period.TryParse(id, out var known) ? known : (Period?)null;
        return Plan.Cell(line, line.Dimension?.Members.Single(m => m.Name == @case.Member), period);
    }

    /// <summary>The codes of what is wrong with the file's other cases.</summary>
    public IEnumerable<(EvalCase Case, string Codes)> Refused() =>
        from @case in _file.Cases
        where @case.Kind == ExpectedKind.Error
        select (@case, string.Join(' ', Compile([@case]).Diagnostics.Select(d => d.Code).Distinct()));

    private Compilation Compile(IReadOnlyList<EvalCase> cases) => ModelCompiler.Compile(
        [new SourceText(_file.Path, _file.Model), new SourceText("cases.fin", string.Concat(cases.Select(Declaration)))], new TestFiles(_file.Tables));

    private string Declaration(EvalCase @case)
    {
        var over = @case.Member is { } member ? $" over {DimensionOf(member)}" : "";
        var expression = @case.Kind is ExpectedKind.True or ExpectedKind.False ? $"if({@case.Expression}, 1, 0)" : @case.Expression;
        var kind = @case.IsConstant ? "constant" : "ratio";
        return $"line {@case.LineName}{over} : {kind} {UnitOf(@case)}\n{Rules(@case, expression)}\n";
    }

    // On the calculating timeline a case is asked in its own period only, and in a view it is what its line is in actual periods,
    // so that it need not have a value in other estimates.
    private string Rules(EvalCase @case, string expression)
    {
        var period = @case.Period ?? _model.Declarations.OfType<TimelineSyntax>().First().Periods.First(p => p.IsEstimate).Period.Id;
        return _calculating.Contains(period) ? $"  = 0\n  {period} {expression}"
            : @case.IsConstant ? $"  = {expression}" : $"  actual {expression}\n  estimate 0";
    }

    private string UnitOf(EvalCase @case) => @case.Kind == ExpectedKind.Band
        ? _model.Declarations.OfType<BandsSyntax>().Single(b => b.Bands.Any(band => band.Name.Name == @case.Text)).Name.Name
        : @case.Unit;

    private string DimensionOf(string member) =>
        _model.Declarations.OfType<DimensionSyntax>().Single(d => d.Members.Any(m => m.Name.Name == member)).Name.Name;
}

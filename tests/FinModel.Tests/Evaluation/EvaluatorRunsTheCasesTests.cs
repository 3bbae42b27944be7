using FinModel.Compiler.Plans;
using FinModel.Evaluation;

namespace FinModel.Tests.Evaluation;

public class EvaluatorRunsTheCasesTests
{
    public static TheoryData<string> Files() => [.. EvalCaseFile.Paths];

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_expression_has_the_value_the_case_says(string path)
    {
        var model = new EvalCaseModel(EvalCaseFile.Read(path));
        var result = new Evaluator(model.Plan).Run(PlanScenario.Base, []);

        model.Computed.Select(c => Complaint(c, model.CellOf(c), result)).Where(c => c is not null).Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_expression_that_must_not_compile_is_refused_for_the_reason_the_case_says(string path) =>
        new EvalCaseModel(EvalCaseFile.Read(path)).Refused().Where(r => r.Codes != r.Case.Code)
            .Select(r => $"{r.Case.Place} {r.Case.Expression}: {r.Codes}").Should().BeEmpty();

    private static string? Complaint(EvalCase @case, PlanCell? cell, ModelResult result)
    {
        var fault = result.Faults.Concat(result.NotMeaningful).FirstOrDefault(f => f.Cell == cell)?.Reason;
        return @case.Kind switch
        {
            ExpectedKind.Fault when fault != @case.Text => $"{@case.Place} {@case.Expression} is the fault {fault ?? "of another cell, or none"}",
            ExpectedKind.SpreadFault when fault is not null => $"{@case.Place} {@case.Expression} is reported again: {fault}",
            ExpectedKind.SpreadFault when result.Faults.All(f => f.Cell.ToString() != @case.Text) => $"{@case.Place} {@case.Text} is not reported",
            _ => EvalCaseJudge.Complaint(@case, cell, cell is null ? double.NaN : result[cell]),
        };
    }
}

using FinModel.Compiler.Plans;
using FinModel.Evaluation.Arithmetic;
using FinModel.Evaluation.Programs;

namespace FinModel.Tests.Evaluation;

/// <summary>Every operation has its row, in its place: none is taken for another.</summary>
public class OperationTablesTests
{
    [Fact]
    public void Every_operation_of_a_plan_has_a_row() => Operation.All.Select(o => o.Op).Should().Equal(Enum.GetValues<Op>());

    [Fact]
    public void Every_operation_of_the_steps_has_a_row() => Primitive.All.Select(p => p.Code).Should().Equal(Enum.GetValues<StepCode>());

    [Fact]
    public void Every_operation_of_the_steps_is_computed_by_the_function_of_its_name() =>
        Primitive.All.Select(p => typeof(Scalars).GetMethod(p.Code.ToString())).Should().NotContainNulls();

    [Fact]
    public void Every_row_computes_what_the_function_of_its_name_does()
    {
        foreach (var primitive in Primitive.All)
        {
            var named = typeof(Scalars).GetMethod(primitive.Code.ToString())!.CreateDelegate<Func<double, double, double, double>>();
            foreach (var (a, b) in ((double, double)[])[(1.5, 2), (2, 1.5), (0, 1), (1, 0), (0.30000000000000004, 0.3)])
            {
                primitive.Compute(a, b, 7).Should().Be(named(a, b, 7), primitive.Code.ToString());
            }
        }
    }

    [Fact]
    public void A_comparison_is_one_of_six() =>
        Operation.All.Where(o => o.Form == OperationForm.Comparison).Select(o => Operation.Holds(o.Op, 1, 2)).Should()
            .Equal(false, true, true, true, false, false);
}

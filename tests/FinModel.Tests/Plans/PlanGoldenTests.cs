using FinModel.Compiler;
using FinModel.Core.Text;
using FinModel.Tests.Cases;

namespace FinModel.Tests.Plans;

public class PlanGoldenTests
{
    public static TheoryData<string> Models() => [.. Repository.Files("tests/cases/plan", "*.fin")];

    [Theory]
    [MemberData(nameof(Models))]
    public void A_model_compiles_to_the_plan_recorded_below_it(string path)
    {
        var file = RecordedFile.Read(path, "# plan");
        var compilation = ModelCompiler.Compile([new SourceText(path, file.Body)], new TestFiles(Tables(path)));

        compilation.Diagnostics.Should().BeEmpty();
        file.Check(PlanText.Of(compilation.Plan!));
    }

    private static Dictionary<string, string> Tables(string path) =>
        Repository.Files(Path.GetDirectoryName(path)!, "*.csv").ToDictionary(f => Path.GetFileName(f), f => Repository.Read(f), StringComparer.Ordinal);
}

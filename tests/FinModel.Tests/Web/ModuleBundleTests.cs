using FinModel.Web.Bundling;
using Jint;

namespace FinModel.Tests.Web;

public class ModuleBundleTests
{
    [Fact]
    public void Modules_come_once_and_after_what_they_import_each_in_a_scope_of_its_own()
    {
        var script = Bundle(
            ("a/main.js",
                "import { two } from './two.js';\nimport { one as first } from '../one.js';\nconst own = 10;\n"
                    + "export function all() {\n  return own + first + two;\n}\n"),
            ("a/two.js", "import { one } from '../one.js';\nconst own = 1;\nexport const two = one + own;\n"),
            ("one.js", "/** Said\n * here. */\n// and here\nexport const one = 1;\n"));
        using var engine = new Engine();

        engine.Evaluate($"(() => {{ {script} }})().all()").AsNumber().Should().Be(13);
        script.Should().NotContain("Said").And.NotContain("here");
        script.Split("const one = 1").Should().HaveCount(2);
    }

    [Theory]
    [InlineData("import { b } from './b.js';\n", "import { a } from './main.js';\n", "*main.js imports itself, by way of main.js, b.js")]
    [InlineData("import * as b from './b.js';\n", "", "*a form of import or export that is not put together: import [*] as b*")]
    [InlineData("export default 1;\n", "", "*a form of import or export that is not put together: export default 1;")]
    public void What_cannot_be_put_together_is_refused(string main, string other, string sentence)
    {
        var bundle = () => Bundle(("main.js", main), ("b.js", other));

        bundle.Should().Throw<InvalidDataException>().WithMessage(sentence.Replace("[*]", "*", StringComparison.Ordinal));
    }

    [Fact]
    public void The_engine_can_stand_in_a_script_element() =>
        EngineScript.Text.Should().NotContainAny("</script", "<!--", "<script");

    private static string Bundle(params (string Path, string Text)[] modules) =>
        ModuleBundle.Of(modules[0].Path, path => modules.Single(m => m.Path == path).Text);
}

namespace FinModel.Tests.Web;

/// <summary>The page's modules say in comments of what types they are, and keep to it.</summary>
public class PageTypesTests
{
    [TypeCheckerFact]
    public void Every_module_is_what_its_comments_say() => TypeChecker.Findings(Repository.At("src", "FinModel.Web")).Should().BeEmpty();
}

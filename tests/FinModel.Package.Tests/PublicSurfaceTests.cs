using PublicApiGenerator;

namespace FinModel.Package.Tests;

/// <summary>What embedders can name. A change of it is seen here before it is seen by them.</summary>
public class PublicSurfaceTests
{
    [Fact]
    public void The_surface_is_the_recorded_one() =>
        Recording.Check("src/FinModel/PublicSurface.txt",
            typeof(Model).Assembly.GeneratePublicApi(new ApiGeneratorOptions { IncludeAssemblyAttributes = false }).ReplaceLineEndings("\n"));

    [Fact]
    public void One_namespace_holds_everything() => typeof(Model).Assembly.GetExportedTypes().Select(t => t.Namespace).Distinct().Should().Equal("FinModel");

    [Fact]
    public void No_type_of_a_part_can_be_seen()
    {
        var seen = typeof(Model).Assembly.GetExportedTypes()
            .SelectMany(t => t.GetMembers())
            .SelectMany(m => m switch
            {
                System.Reflection.PropertyInfo property => [property.PropertyType],
                System.Reflection.MethodInfo method => method.GetParameters().Select(p => p.ParameterType).Append(method.ReturnType),
                System.Reflection.ConstructorInfo constructor => constructor.GetParameters().Select(p => p.ParameterType),
                _ => Type.EmptyTypes,
            })
            .SelectMany(t => t.GetGenericArguments().Append(t));

        seen.Where(t => t.Assembly.GetName().Name!.StartsWith("FinModel.", StringComparison.Ordinal)).Should().BeEmpty();
    }

    [Fact]
    public void Every_type_says_how_it_behaves_among_threads()
    {
        var silent = Repository.Files("src/FinModel", "*.cs")
            .Where(f =>
                System.Text.RegularExpressions.Regex.IsMatch(Repository.Read(f.Split('/')), @"^public (sealed class|static class|readonly struct)",
                    System.Text.RegularExpressions.RegexOptions.Multiline))
            .Where(f => !System.Text.RegularExpressions.Regex.IsMatch(Repository.Read(f.Split('/')), "<remarks>[^<]*(thread|[Ii]mmutable)"));

        silent.Should().BeEmpty();
    }
}

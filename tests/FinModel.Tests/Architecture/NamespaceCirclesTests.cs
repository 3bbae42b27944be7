using System.Reflection;

namespace FinModel.Tests.Architecture;

public class NamespaceCirclesTests
{
    public static TheoryData<string> Projects() =>
        [.. ProjectFile.All().Select(p => p.Name).Where(name => !ProjectFile.IsTestProject(name) && !ProjectFile.IsForEmbedders(name))];

    [Theory]
    [MemberData(nameof(Projects))]
    public void No_folders_use_each_other_in_a_circle(string project) =>
        string.Join("\n\n", new NamespaceGraph(Assembly.Load(project)).Circles()).Should()
            .BeEmpty("what uses each other cannot be read, tried or changed alone");

    [Fact]
    public void A_circle_is_found_where_there_is_one() =>
        new NamespaceGraph(typeof(Circles.There.Hen).Assembly).Circles().Should()
            .ContainMatch("*Circles.Back → *Circles.There: Egg uses Hen\n*Circles.There → *Circles.Back: Hen uses Egg*");
}

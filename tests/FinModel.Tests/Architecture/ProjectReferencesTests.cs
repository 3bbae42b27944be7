namespace FinModel.Tests.Architecture;

public class ProjectReferencesTests
{
    public static TheoryData<string> Projects() => [.. ProjectFile.All().Select(project => project.Name)];

    [Theory]
    [MemberData(nameof(Projects))]
    public void Every_project_reference_is_in_the_table(string project)
    {
        var allowed = PartsTable.Read()[project];
        var references = ProjectFile.All().Single(file => file.Name == project).References;

        references.Should().BeSubsetOf(allowed, "src/README.md says what {0} may reference", project);
    }

    [Fact]
    public void Every_project_has_a_row_in_the_table_and_every_row_a_project() =>
        PartsTable.Read().Keys.Should().BeEquivalentTo(ProjectFile.All().Select(project => project.Name));

    [Fact]
    public void Every_project_is_in_the_solution()
    {
        var solution = Repository.Read("FinModel.sln").Replace('\\', '/');

        ProjectFile.All().Select(project => project.Path).Should().OnlyContain(path => solution.Contains($"\"{path}\""));
    }

    [Fact]
    public void The_table_allows_what_it_lists_and_nothing_else()
    {
        var table = PartsTable.Parse("| `FinModel.A` | x | nothing |\n| `FinModel` | y | A |\n| `FinModel.C` | z | all |");

        table["FinModel.A"].Should().BeEmpty();
        table["FinModel"].Should().Equal("FinModel.A");
        table["FinModel.C"].Should().BeEquivalentTo("FinModel.A", "FinModel");
    }
}

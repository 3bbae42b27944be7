using FinModel.Core.Diagnostics;
using FinModel.Core.Tables;
using FinModel.Data;
using FinModel.Data.Folders;

namespace FinModel.Tests.Data;

public sealed class ModelFolderTests : IDisposable
{
    private readonly TemporaryFolder _root = new();
    private readonly List<Diagnostic> _diagnostics = [];

    public void Dispose() => _root.Dispose();

    [Fact]
    public void The_files_directly_in_the_folder_come_in_the_order_of_their_names_with_paths_from_the_base()
    {
        _root.Write("models/x/model.fin", "model x");
        _root.Write("models/x/b.fin", "");
        _root.Write("models/x/B.fin", "");
        _root.Write("models/x/deeper/c.fin", "");
        _root.Write("models/x/notes.txt", "");

        Open("models/x").Sources.Select(s => s.Path).Should().Equal("models/x/B.fin", "models/x/b.fin", "models/x/model.fin");
    }

    [Fact]
    public void Tables_come_from_the_data_folder_beside_models()
    {
        _root.Write("models/group/x/model.fin", "");
        _root.Write("data/x/t.csv", "a\n1\n");

        Table("models/group/x", "t.csv")!.Source.Path.Should().Be("data/x/t.csv");
        _diagnostics.Should().BeEmpty();
    }

    [Fact]
    public void A_data_folder_of_the_models_own_comes_first()
    {
        _root.Write("models/x/model.fin", "");
        _root.Write("models/x/data/t.csv", "a\nown\n");
        _root.Write("data/x/t.csv", "a\nother\n");

        Table("models/x", "t.csv")!.Rows[0][0].Text.Should().Be("own");
    }

    [Fact]
    public void A_table_that_is_not_there_is_null_and_the_caller_says_so()
    {
        _root.Write("models/x/model.fin", "");

        Table("models/x", "missing.csv").Should().BeNull();
        _diagnostics.Should().BeEmpty();
    }

    [Theory]
    [InlineData("../secret.csv")]
    [InlineData("a/../../secret.csv")]
    [InlineData("/etc/passwd")]
    [InlineData("C:\\secret.csv")]
    [InlineData("C:secret.csv")]
    [InlineData("a\\b.csv")]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("a\0b.csv")]
    public void A_name_that_is_no_plain_path_inside_the_data_folder_is_refused(string name)
    {
        _root.Write("models/x/model.fin", "");
        _root.Write("data/secret.csv", "a\n1\n");

        Table("models/x", name).Should().BeNull();
        _diagnostics.Should().ContainSingle().Which.Code.Should().Be("FM6007");
    }

    [Fact]
    public void A_link_out_of_the_data_folder_is_refused_and_one_inside_is_followed()
    {
        _root.Write("models/x/model.fin", "");
        _root.Write("data/x/t.csv", "a\n1\n");
        var outside = _root.Write("elsewhere/secret.csv", "a\n1\n");
        File.CreateSymbolicLink(_root.At("data", "x", "out.csv"), outside);
        File.CreateSymbolicLink(_root.At("data", "x", "in.csv"), "t.csv");
        Directory.CreateSymbolicLink(_root.At("data", "x", "sub"), _root.At("elsewhere"));

        Table("models/x", "in.csv").Should().NotBeNull();
        Table("models/x", "out.csv").Should().BeNull();
        Table("models/x", "sub/secret.csv").Should().BeNull();
        _diagnostics.Select(d => d.Code).Should().Equal("FM6008", "FM6008");
    }

    [Fact]
    public void A_link_that_leads_a_model_file_out_of_its_folder_is_refused()
    {
        _root.Write("models/x/model.fin", "");
        var outside = _root.Write("elsewhere/y.fin", "");
        File.CreateSymbolicLink(_root.At("models", "x", "y.fin"), outside);

        var folder = Open("models/x");

        folder.Sources.Should().ContainSingle();
        folder.Diagnostics.Should().ContainSingle().Which.Code.Should().Be("FM6008");
    }

    [Fact]
    public void Links_in_a_circle_are_a_diagnostic()
    {
        _root.Write("models/x/model.fin", "");
        Directory.CreateDirectory(_root.At("data", "x"));
        File.CreateSymbolicLink(_root.At("data", "x", "a.csv"), "b.csv");
        File.CreateSymbolicLink(_root.At("data", "x", "b.csv"), "a.csv");

        Table("models/x", "a.csv").Should().BeNull();
    }

    [Fact]
    public void A_folder_in_the_place_of_a_table_is_a_diagnostic()
    {
        _root.Write("models/x/model.fin", "");
        Directory.CreateDirectory(_root.At("data", "x", "t.csv"));

        Table("models/x", "t.csv").Should().BeNull();
        _diagnostics.Should().ContainSingle().Which.Code.Should().Be("FM6003");
    }

    [Fact]
    public void A_folder_that_is_missing_or_holds_no_model_is_a_diagnostic()
    {
        _root.Write("models/empty/notes.txt", "");

        Open("models/none").Diagnostics.Should().ContainSingle().Which.Code.Should().Be("FM6001");
        Open("models/empty").Diagnostics.Should().ContainSingle().Which.Code.Should().Be("FM6002");
    }

    [Fact]
    public void A_model_file_that_is_too_large_or_no_text_is_a_diagnostic()
    {
        _root.Write("models/x/model.fin", new string('#', FileLimits.ModelBytes + 1));
        File.WriteAllBytes(_root.At("models", "x", "y.fin"), [0xFF, 0xFE, 0x00]);

        Open("models/x").Diagnostics.Select(d => d.Code).Should().Equal("FM6004", "FM6005", "FM6006");
    }

    [Fact]
    public void A_folder_with_more_files_than_any_model_has_is_a_diagnostic()
    {
        for (var i = 0; i <= FileLimits.Files; i++)
        {
            _root.Write($"models/x/f{i}.fin", "");
        }

        Open("models/x").Diagnostics.Should().ContainSingle().Which.Code.Should().Be("FM6009");
    }

    [Fact]
    public void The_library_beside_the_model_is_found_by_name_at_any_depth()
    {
        _root.Write("models/x/model.fin", "");
        _root.Write("models/library/valuation/dcf.fin", "line a");

        var folder = Open("models/x");

        var dcf = folder.Library("dcf")!;

        dcf.Text.Path.Should().Be("models/library/valuation/dcf.fin");
        dcf.Origin.Should().Be(LibraryOrigin.Replacement);
        folder.Library("nothing").Should().BeNull();
    }

    [Fact]
    public void A_library_above_the_models_folder_is_somebody_elses()
    {
        _root.Write("tests/models/x/model.fin", "");
        _root.Write("elsewhere/x/model.fin", "");
        _root.Write("models/library/dcf.fin", "line a");

        Open("tests/models/x").Library("dcf")!.Origin.Should().Be(LibraryOrigin.Packaged);
        Open("elsewhere/x").Library("dcf")!.Origin.Should().Be(LibraryOrigin.Packaged);
    }

    [Fact]
    public void A_house_library_stands_beside_the_usual_ones_and_wins_by_name()
    {
        _root.Write("models/x/model.fin", "");
        _root.Write("models/library/house.fin", "line a");
        _root.Write("models/library/ratios.fin", Repository.Read("models", "library", "ratios.fin"));
        _root.Write("chosen/house.fin", "line b");

        Open("models/x").LibraryNames.Should().Contain(["house", "ratios", "three-statement"]);
        Open("models/x").Library("house")!.Origin.Should().Be(LibraryOrigin.Own);
        Open("models/x").Library("ratios")!.Origin.Should().Be(LibraryOrigin.Copy);
        Open("models/x").Library("three-statement")!.Origin.Should().Be(LibraryOrigin.Packaged);
        ModelFolder.Open("models/x", _root.Path, "chosen").Library("house")!.Text.Path.Should().Be("chosen/house.fin");
        ModelFolder.Open("models/x", _root.Path, "chosen").Library("ratios")!.Text.Path.Should().Be("models/library/ratios.fin");
    }

    [Theory]
    [InlineData("nowhere", "FM6060")]
    [InlineData("models/x", "")]
    [InlineData("empty", "FM6061")]
    public void A_folder_of_libraries_that_holds_none_is_said_to(string library, string code)
    {
        _root.Write("models/x/model.fin", "");
        _root.Write("empty/readme.txt", "");

        ModelFolder.Open("models/x", _root.Path, library).Diagnostics.Select(d => d.Code).Should().Equal(code.Length == 0 ? [] : [code]);
    }

    [Fact]
    public void Without_a_library_folder_the_library_inside_the_assembly_serves()
    {
        _root.Write("x/model.fin", "");

        var folder = Open("x");

        folder.LibraryNames.Should().Equal(Repository.Files("models/library", "*.fin").Select(Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal));
        folder.Library("three-statement")!.Text.Content.Should().Be(Repository.Read("models", "library", "three-statement.fin"));
    }

    private ModelFolder Open(string folder) => ModelFolder.Open(folder, _root.Path);

    private CsvTable? Table(string folder, string name) => Open(folder).Table(name, _diagnostics);
}

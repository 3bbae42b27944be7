using FinModel.Excel.Pages;
using FinModel.Excel.Snapshots;

namespace FinModel.Tests.Excel;

/// <summary>What was exported travels in the file, and comes out of it as it went in.</summary>
public class SnapshotTests
{
    private static readonly Snapshot Sent = BookSnapshot.Take(Exported.Load("sensetime").Book.Book);

    [Fact]
    public void It_comes_back_as_it_was()
    {
        var read = SnapshotReader.Read(SnapshotWriter.Write(Sent))!;

        read.Sheets.Select(s => s.Name).Should().Equal(Sent.Sheets.Select(s => s.Name));
        read.Sheets.SelectMany(s => s.Cells).Should().Equal(Sent.Sheets.SelectMany(s => s.Cells));
        read.Should().BeEquivalentTo(new { Sent.Model, Sent.Version, Sent.Language, Sent.Scenarios, Sent.Selected, Sent.Iterates });
    }

    [Fact]
    public void One_that_is_damaged_is_none_or_another_and_never_a_crash()
    {
        var bytes = SnapshotWriter.Write(Sent);
        var random = new Random(3);
        for (var i = 0; i < 40; i++)
        {
            var damaged = bytes.ToArray();
            damaged[random.Next(damaged.Length)] ^= (byte)(1 << random.Next(8));

            FluentActions.Invoking(() => SnapshotReader.Read(damaged[..random.Next(damaged.Length / 2, damaged.Length)])).Should().NotThrow();
        }
    }
}

using FinModel.Core.Diagnostics;
using FinModel.Presentation.Documents;
using FinModel.Presentation.Exchange;
using FinModel.Presentation.Wording;

namespace FinModel.Presentation.Answers;

/// <summary>Which files were laid out anew, or would be. For people a name in each row, which other programs take, too.</summary>
/// <param name="Files">All files that were looked at.</param>
/// <param name="Changed">Those that are laid out otherwise.</param>
/// <param name="Unread">Those that are left as they are, because they cannot be read.</param>
/// <param name="OnlyChecked">Whether nothing was written.</param>
internal sealed record FormatAnswer(IReadOnlyList<string> Files, IReadOnlyList<string> Changed, IReadOnlyList<string> Unread, bool OnlyChecked) : Answer
{
    /// <summary>How many there are, said beside the answer.</summary>
    public Phrase Summary => OnlyChecked ? (Phrase)$"{Counted}, {Changed.Count} would change" : $"{Counted}, {Changed.Count} changed";

    private Phrase Counted => Files.Count == 1 ? (Phrase)"1 file" : $"{Files.Count} files";

    public override Document ToDocument(Words words) => new([.. Changed.Select(file => new Sentence(file) { Wraps = false })]);

    public override Datum ToDatum(Words words) => Datum.Fields(
        ("only_checked", OnlyChecked),
        ("files", Datum.List(Files, file => file)),
        ("changed", Datum.List(Changed, file => file)),
        ("unread", Datum.List(Unread, file => file)));
}

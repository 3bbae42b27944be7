using FinModel.Presentation.Documents;
using FinModel.Presentation.Exchange;
using FinModel.Presentation.Wording;

namespace FinModel.Presentation.Answers;

/// <summary>What came of a question, in every form that somebody may want it in. A verb makes one, and a presenter shows it: neither knows the other.</summary>
internal abstract record Answer
{
    /// <summary>Whether nobody but a program can do anything with it, whatever form is asked for.</summary>
    public virtual bool IsForPrograms => false;

    /// <summary>For programs.</summary>
    public abstract Datum ToDatum(Words words);

    /// <summary>For people.</summary>
    public abstract Document ToDocument(Words words);

    /// <summary>For spreadsheets: the tables that people see, unrounded, where there is nothing better.</summary>
    public virtual IEnumerable<Table> ToTables(Words words) => ToDocument(words).Blocks.OfType<Table>();
}

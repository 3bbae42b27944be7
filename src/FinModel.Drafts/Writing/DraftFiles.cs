using System.Globalization;
using System.Text;
using FinModel.Core.Tables;
using FinModel.Core.Text;
using FinModel.Drafts.Statements;
using FinModel.Language.Formatting;

namespace FinModel.Drafts.Writing;

/// <summary>A draft as the files of a model, by their paths from the folder that holds <c>models</c> and <c>data</c>.</summary>
public static class DraftFiles
{
    /// <summary>The files in the order in which people read them.</summary>
    public static IReadOnlyList<(string Path, byte[] Content)> Write(ModelDraft draft)
    {
        ArgumentNullException.ThrowIfNull(draft);
        var (model, data) = ($"models/{draft.Name}", $"data/{draft.Name}");
        return
        [
            ($"{model}/model.fin", Bytes(Tidy("model.fin", Model(draft)))),
            .. draft.Tables.Count == 0 ? [] : new[] { ($"{model}/tables.fin", Bytes(Tidy("tables.fin", Tables(draft)))) },
            .. draft.Inputs.Count == 0 ? [] : new[] { ($"{data}/{DataNames.Inputs}", Bytes(InputRows(draft.Inputs))) },
            .. draft.Corrections.Count == 0 ? [] : new[] { ($"{data}/{DataNames.Corrections}", Bytes(CorrectionRows(draft.Corrections))) },
            .. draft.Explanations.Count == 0 ? [] : new[] { ($"{data}/{DataNames.Explanations}", Bytes(ExplanationRows(draft.Explanations))) },
            .. draft.Tables.DistinctBy(t => t.Source.File).Select(t => ($"{data}/{t.Source.File}", t.Source.Content)),
        ];
    }

    private static string Model(ModelDraft draft)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"model {draft.Name} {draft.Label}\nuse {string.Join(", ", draft.Libraries.Prepend(draft.Layout))}\n\n");
        draft.Timelines.ToList().ForEach(t => text.Append(t).Append('\n'));
        text.Append(CultureInfo.InvariantCulture, $"currency {draft.Currency}\n");
        if (draft.Inputs.Count > 0)
        {
            text.Append(CultureInfo.InvariantCulture, $"inputs \"{DataNames.Inputs}\"\n");
        }

        if (draft.Corrections.Count > 0)
        {
            text.Append(CultureInfo.InvariantCulture, $"corrections \"{DataNames.Corrections}\"\n");
        }

        if (draft.Explanations.Count > 0)
        {
            text.Append(CultureInfo.InvariantCulture, $"explanations \"{DataNames.Explanations}\"\n");
        }

        draft.Declarations.ToList().ForEach(d => text.Append('\n').Append(d.TrimEnd()).Append('\n'));
        return text.ToString();
    }

    private static string Tables(ModelDraft draft)
    {
        var text = new StringBuilder("# Which line each printed row is. A figure that a formula gives as well is compared with it by `finmodel check`.\n");
        foreach (var table in draft.Tables)
        {
            var label = table.Source.Label.Length == 0 ? "" : " " + table.Source.Label;
            text.Append(CultureInfo.InvariantCulture, $"\ntable {table.Source.Name} {TextLiteral.Of(table.Source.File)}{label} {table.Source.Columns}\n");
            var width = table.Rows.Select(r => DisplayWidth.Of(Rows(r))).Where(w => w < 48).DefaultIfEmpty(0).Max();
            foreach (var row in table.Rows)
            {
                var filling = new string(' ', Math.Max(0, width - DisplayWidth.Of(Rows(row))));
                var unit = Scale(row) is { Length: > 0 } scale ? " in " + scale : "";
                text.Append(row.Why.Length == 0 ? "" : $"  # {row.Why}\n");
                text.Append(CultureInfo.InvariantCulture, $"  {Rows(row)}{filling} {(row.IsNegated ? "-" : "")}{row.Line}{unit}\n");
            }

            table.Source.IgnoredColumns.ToList().ForEach(c => text.Append(CultureInfo.InvariantCulture, $"  ignore column {TextLiteral.Of(c)}\n"));
            table.Ignored.Select(i => i.Row).Concat(table.Source.RepeatedHeadings).ToList()
                .ForEach(row => text.Append(CultureInfo.InvariantCulture, $"  ignore {TextLiteral.Of(row)}\n"));
        }

        return text.ToString();
    }

    private static string Scale(DraftRow row) => row.Parts[0].Item.Scale;

    private static string Rows(DraftRow row) =>
        string.Concat(row.Parts.Select((part, i) => (i == 0 ? "" : part.IsTakenOff ? " - " : " + ") + TextLiteral.Of(part.Item.Row)));

    private static string InputRows(IReadOnlyList<DraftInput> inputs)
    {
        var periods = inputs.SelectMany(i => i.Values.Keys).Where(k => k != "all").Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        var text = new StringBuilder().AppendJoin(',', ["id", "unit", "all", .. periods, "source", "note"]).Append('\n');
        foreach (var input in inputs)
        {
            text.AppendJoin(',',
                [input.Id, CsvCell.Of(input.Unit), .. periods.Prepend("all").Select(p => CsvCell.Of(input.Values.GetValueOrDefault(p, ""))),
                    CsvCell.Of(input.Source), CsvCell.Of(input.Note)]).Append('\n');
        }

        return text.ToString();
    }

    private static string CorrectionRows(IReadOnlyList<DraftCorrection> corrections) =>
        "table,row,period,printed,corrected,why\n" + string.Concat(corrections.Select(c =>
        string.Join(',', new[] { c.File, c.Row, c.Period, c.Printed, c.Corrected, c.Why }.Select(c => CsvCell.Of(c))) + "\n"));

    private static string ExplanationRows(IReadOnlyList<DraftExplanation> explanations) =>
        "table,row,period,printed,value,cause\n" + string.Concat(explanations.Select(e =>
        string.Join(',', new[] { e.File, e.Row, e.Period, e.Printed, e.Value, e.Cause }.Select(c => CsvCell.Of(c))) + "\n"));

    // As `format` would leave it.
    private static string Tidy(string name, string text) => Formatter.Format(new SourceText(name, text), []) ?? text;

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}

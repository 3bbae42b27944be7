using System.Text.RegularExpressions;
using FinModel.Compiler.Plans;
using FinModel.Drafts.Trying;

namespace FinModel.Drafts.Mapping;

/// <summary>Ratios that a source has on closing balances where the layout has them on mean ones: the printed ratios say which.</summary>
internal static partial class RatioForms
{
    /// <summary>The tables, with the ratios as the source has them declared.</summary>
    public static DraftRun Improve(FiledDrafts drafts, MappedTables mapped, DraftRun run)
    {
        foreach (var line in run.Items.Where(i => i.IsFailure && i.Printed.Line.Kind == LineKind.Ratio).GroupBy(i => i.Printed.Line).Where(g => g.Count() > 1)
            .Select(g => g.Key).ToList())
        {
            var before = drafts.Declarations;
            if (line.Rules is not [{ Scope: "=" } rule] || Mean().Replace(rule.Text, "$1") is not { } closing || closing == rule.Text)
            {
                continue;
            }

            drafts.Declarations = [.. before, $"# The source has it on closing balances.\nreplace {line.Name} = {closing}"];
            if (drafts.Run(mapped, []) is { } tried && tried.Failures < run.Failures)
            {
                run = tried;
            }
            else
            {
                drafts.Declarations = before;
            }
        }

        return run;
    }

    [GeneratedRegex(@"\baverage_\w+\((\w+)\)")]
    private static partial Regex Mean();
}

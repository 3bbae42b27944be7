using System.Text;
using FinModel.Core.Diagnostics;

namespace FinModel.Tests.Errors;

/// <summary>Every code with its examples: what was written, what is said about it, what to do.</summary>
internal static class Catalogue
{
    private const string Introduction = """
        # What can be wrong with a model

        Every diagnostic with an example of it. This page is made from the examples in this folder, each of which says at its end what must come of it; `FINMODEL_RECORD=1 dotnet test`
        writes both anew. An example is one file, or a folder with tables. `# given …` in it says what a text cannot show, `# when …` what a user then asks for.

        """;

    public static string Write(IReadOnlyList<(ErrorExample Example, IReadOnlyList<Diagnostic> Diagnostics)> runs)
    {
        var page = new StringBuilder(Introduction);
        foreach (var group in runs.Where(r => r.Example.Code.Length > 0).GroupBy(r => r.Example.Code[2]))
        {
            page.Append($"\n## FM{group.Key}xxx: {DiagnosticCodes.Groups[group.Key]}\n");
            foreach (var code in group.GroupBy(r => r.Example.Code))
            {
                page.Append($"\n### {code.Key}\n");
                foreach (var (example, diagnostics) in code)
                {
                    Append(page, example, diagnostics.Where(d => d.Code == code.Key));
                }
            }
        }

        page.Append("\n## Several at once\n");
        foreach (var (example, diagnostics) in runs.Where(r => r.Example.Code.Length == 0))
        {
            Append(page, example, diagnostics);
        }

        return page.ToString();
    }

    private static void Append(StringBuilder page, ErrorExample example, IEnumerable<Diagnostic> diagnostics)
    {
        var link = example.Folder is null ? $"{example.Name}.fin" : $"{example.Name}/model.fin";
        var text = string.Join("\n", diagnostics.Select(Excerpt.Of));
        page.Append($"\n[{example.Title}]({link})\n\n```\n{text}```\n");
    }
}

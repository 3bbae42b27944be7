using System.Globalization;
using System.Text;
using FinModel.Compiler;
using FinModel.Core.Diagnostics;
using FinModel.Data;
using FinModel.Data.Packed;

namespace FinModel.Tests.Errors;

/// <summary>Loads an example that stands in no folder.</summary>
internal static class PackedExample
{
    /// <summary>What is said about an example's text in memory: with another file of that text, under a limit, or as an archive that it is not.</summary>
    public static List<Diagnostic> Diagnose(string body, string verb, string what)
    {
        var content = Encoding.UTF8.GetBytes(body);
        if (verb == "packed as")
        {
            var diagnostics = new List<Diagnostic>();
            _ = ZipModel.Read(content, PackedNames.Archive, ReadingLimits.Usual, diagnostics);
            return diagnostics;
        }

        (string, byte[])[] files = verb == "packed with" ? [("model.fin", content), (what, content)] : [("model.fin", content)];
        var limits =
            verb == "packed within" ? new ReadingLimits { TotalBytes = int.Parse(what.Split(' ')[0], CultureInfo.InvariantCulture) } : ReadingLimits.Usual;
        return [.. FinancialModel.TryLoad(new PackedModel(files, PackedNames.Texts, limits), CompileOptions.Usual).Diagnostics];
    }
}

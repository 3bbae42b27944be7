using System.Globalization;
using FinModel.Compiler.Plans;
using FinModel.Presentation.Wording;
using FinModel.Web.Certificates;

namespace FinModel.Web.Page;

/// <summary>What a page says of its certificate.</summary>
public static class CertificateText
{
    private const int MostNames = 10;

    /// <summary>The sentence, in both languages.</summary>
    public static PlanLabel Of(ScriptCertificate certificate)
    {
        ArgumentNullException.ThrowIfNull(certificate);
        return TextPool.Both(w => Of(certificate, w));
    }

    private static string Of(ScriptCertificate certificate, Words words) => words.Page[certificate.Holds ? "certificate_holds" : "certificate_differs"]
        .Replace("{values}", certificate.Values.ToString("N0", CultureInfo.InvariantCulture), StringComparison.Ordinal)
        .Replace("{scenarios}", certificate.Scenarios.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
        .Replace("{sets}", certificate.Sets.ToString("N0", CultureInfo.InvariantCulture), StringComparison.Ordinal)
        .Replace("{differing}", string.Join(", ", certificate.Differing.Take(MostNames)), StringComparison.Ordinal);
}

using System.Runtime.CompilerServices;
using FinModel.Tests.Excel.Office;

namespace FinModel.Tests.Excel;

/// <summary>A test that asks LibreOffice: skipped where it is not installed, unless FINMODEL_REQUIRE_ORACLES=1 makes that a failure.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OracleTheoryAttribute : TheoryAttribute
{
    public OracleTheoryAttribute([CallerFilePath] string? file = null, [CallerLineNumber] int line = -1)
        : base(file, line)
    {
        var isRequired = Environment.GetEnvironmentVariable("FINMODEL_REQUIRE_ORACLES") == "1";
        Skip = isRequired || LibreOffice.IsInstalled ? null : "LibreOffice (soffice) or its bridge for Python (python3-uno) is not installed";
    }
}

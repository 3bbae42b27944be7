using System.Runtime.CompilerServices;

namespace FinModel.Tests.Web;

/// <summary>A test that asks TypeScript: skipped where it is not installed, unless FINMODEL_REQUIRE_ORACLES=1 makes that a failure.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class TypeCheckerFactAttribute : FactAttribute
{
    public TypeCheckerFactAttribute([CallerFilePath] string? file = null, [CallerLineNumber] int line = -1)
        : base(file, line)
    {
        var isRequired = Environment.GetEnvironmentVariable("FINMODEL_REQUIRE_ORACLES") == "1" && !TypeChecker.IsNotToBeHad;
        Skip = isRequired || TypeChecker.IsInstalled ? null : "TypeScript is not installed";
    }
}

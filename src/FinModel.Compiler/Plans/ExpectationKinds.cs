namespace FinModel.Compiler.Plans;

/// <summary>What expectations are called where they stand beside scenarios.</summary>
public static class ExpectationKinds
{
    /// <summary>The word of the language, which is also the name under which they are compared.</summary>
    public static string Name(this ExpectationKind kind) => kind == ExpectationKind.Consensus ? "consensus" : "guidance";

    /// <summary>The kind of that name, or null.</summary>
    public static ExpectationKind? Named(string name) =>
        Enum.GetValues<ExpectationKind>().Where(k => k.Name() == name).Select(k => (ExpectationKind?)k).FirstOrDefault();
}

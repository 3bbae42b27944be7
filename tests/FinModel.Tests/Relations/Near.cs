namespace FinModel.Tests.Relations;

/// <summary>Equality to within a part of the value.</summary>
internal static class Near
{
    public static void ShouldBeNear(this double value, double expected, double part = 1e-9, string because = "")
    {
        double.IsFinite(expected).Should().BeTrue("{0} has a value", because);
        value.Should().BeApproximately(expected, part * Math.Max(Math.Abs(expected), 1e-6), because);
    }
}

namespace FinModel.Tests.Architecture.Circles.There
{
    internal sealed class Hen
    {
        public static object Lay() => new Back.Egg();
    }
}

namespace FinModel.Tests.Architecture.Circles.Back
{
    internal sealed class Egg
    {
        public static Type Layer => typeof(There.Hen);
    }
}

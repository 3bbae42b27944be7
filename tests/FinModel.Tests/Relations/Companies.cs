using FinModel.Tests.Models;

namespace FinModel.Tests.Relations;

/// <summary>The companies that the relations are held against, each loaded once.</summary>
internal static class Companies
{
    public static Company Larkmoor { get; } = new(InventedModels.Model("larkmoor"));

    public static Company SenseTime { get; } = new(FinModel.Tests.SenseTime.Model);

    public static Company InYears { get; } = new Twin().Load();

    public static Company InHalves { get; } = new Twin { Parts = 2 }.Load();

    public static Company InQuarters { get; } = new Twin { Parts = 4 }.Load();

    public static Company InNamedQuarters { get; } = new Twin { Parts = 4, NamesParts = true }.Load();

    /// <summary>By name, for theories.</summary>
    public static Company Named(string name) => name switch
    {
        "larkmoor" => Larkmoor,
        "sensetime" => SenseTime,
        "quarters" => InQuarters,
        _ => InYears,
    };
}

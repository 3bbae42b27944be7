namespace FinModel.Compiler.Plans;

/// <summary>What the names of a model mean, kept for whoever binds words against its plan later. A plan knows no more of it.</summary>
internal interface IPlanNames;

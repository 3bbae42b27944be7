namespace FinModel.Compiler.Messages;

/// <summary>What a name may be the name of.</summary>
internal enum NameKind
{
    Line,
    Input,
    Function,
    Dimension,
    Table,
    Period,
    Group,
    LineOrStatement,
}

namespace FinModel.Presentation.Layout;

/// <summary>How a row is set off.</summary>
internal enum RowStyle
{
    Header,
    Plain,
    Subtotal,
    Total,
}

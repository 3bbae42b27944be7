using FinModel.Core.Reviews;
using FinModel.Core.Tables;

namespace FinModel.Data.Reviews;

/// <summary>A comment, and where the file says what it is about and when it was written.</summary>
public sealed record ReviewRow(Review Review, TableCell Line, TableCell Period, TableCell Date);

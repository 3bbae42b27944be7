namespace FinModel.Evaluation.Batches;

/// <summary>Compiled code that computes some of the values of a frame.</summary>
/// <param name="frame">The frame's first slot, at the first of the runs to compute.</param>
internal unsafe delegate void LaneChunk(double* frame);

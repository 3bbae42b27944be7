using FinModel.Cli;

using var output = Terminal.Writer(Console.OpenStandardOutput());
using var error = Terminal.Writer(Console.OpenStandardError());
error.AutoFlush = true;
return CommandLine.Run(args, Terminal.OfProcess(output, error));

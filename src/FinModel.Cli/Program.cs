using System.Runtime;
using FinModel.Cli;
using FinModel.Cli.Output;

// What the runtime had to load and compile for the same verb last time is loaded on another thread while this one begins.
// The list stands beside the program; where that folder cannot be written to, there is none, and the start takes longer.
ProfileOptimization.SetProfileRoot(AppContext.BaseDirectory);
ProfileOptimization.StartProfile($"{CommandLine.VerbNames.FirstOrDefault(args.Contains) ?? "help"}.startup");

return CommandLine.Run(args, Terminal.OfProcess(Console.OpenStandardOutput(), Console.OpenStandardError()));

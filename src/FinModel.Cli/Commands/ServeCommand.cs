using System.CommandLine;
using System.Globalization;
using FinModel.Cli.Input;
using FinModel.Cli.Output;
using FinModel.Cli.Serving;
using FinModel.Core.Diagnostics;

namespace FinModel.Cli.Commands;

/// <summary><c>serve</c>: the page of a model while it is written.</summary>
internal static class ServeCommand
{
    private const string UsualPort = "8642";

    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(200);

    public static Command Create(Terminal terminal)
    {
        var options = new ModelOptions();
        var port = new CheckedOption("--port", text => Port(text) is null ? (Phrase)$"`{text}` is no port: it is a whole number from 0 to 65535" : null)
        {
            Description = "the port on this machine, 0 for any that is free",
            HelpName = "N",
            DefaultValueFactory = _ => UsualPort,
        };
        var command =
            new Command("serve", "the model's page in a browser on this machine while it is written: follows its files, shows what is wrong; Ctrl-C ends it")
        {
            options.Model, options.Scenario, options.Set, options.Language, options.Library, port,
        };
        command.SetAction(parsed => Run(options.Read(parsed), Port(parsed.GetValue(port))!.Value, terminal));
        return command;
    }

    private static ushort? Port(string? text) => ushort.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port) ? port : null;

    private static int Run(ModelRequest request, int port, Terminal terminal)
    {
        if (new ModelLocator(terminal.Folder).Find(request.Model, out var problem, out var hints) is not { } folder)
        {
            new DiagnosticWriter(terminal).Error(problem, hints);
            return ExitCode.NotUsable;
        }

        var model = new ServedModel(request, folder, terminal.Folder);
        using var server = new LocalServer(model.Site, port);
        using var end = new CancellationTokenSource();
        void Stop(object? sender, ConsoleCancelEventArgs e)
        {
            e.Cancel = true;
            end.Cancel();
        }

        Console.CancelKeyPress += Stop;
        try
        {
            new DiagnosticWriter(terminal).Write(model.Diagnostics);
            terminal.Out.WriteLine(terminal.Words.Say($"http://127.0.0.1:{server.Port}/ shows {folder} while it is written; Ctrl-C ends it"));
            terminal.Out.Flush();
            Task.WaitAll(server.Run(end.Token), Follow(model, terminal, end.Token));
        }
        catch (AggregateException e) when (e.InnerExceptions.All(i => i is OperationCanceledException))
        {
            // That is how it ends.
        }
        finally
        {
            Console.CancelKeyPress -= Stop;
        }

        return ExitCode.Interrupted;
    }

    private static async Task Follow(ServedModel model, Terminal terminal, CancellationToken cancelled)
    {
        for (; ; await Task.Delay(BetweenLooks, cancelled))
        {
            if (model.Look())
            {
                new DiagnosticWriter(terminal).Write(model.Diagnostics);
                terminal.Say(model.Diagnostics.Any(d => d.Severity == Severity.Error) ? (Phrase)"not shown until that is mended" : "shown anew");
            }
        }
    }
}

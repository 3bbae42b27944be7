using System.Diagnostics;
using System.Text.Json.Nodes;

namespace FinModel.Tests.Excel.Office;

/// <summary>
/// A LibreOffice that runs as long as the tests do, behind a script that speaks JSON line by line. Starting it costs more than all it is asked.
/// One that does not answer in time is ended, and the request fails; the next request starts another.
/// </summary>
internal sealed class OfficeProcess : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    // By default LibreOffice trusts the values in a file; this makes it compute them (0: always).
    private const string Settings = """
        <?xml version="1.0" encoding="UTF-8"?>
        <oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema"
            xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
        <item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
        </oor:items>
        """;

    private readonly TemporaryFolder _folder = new();
    private readonly Process _process;

    private OfficeProcess()
    {
        var profile = _folder.At("profile");
        _folder.Write("profile/user/registrymodifications.xcu", Settings);
        var start = new ProcessStartInfo(Python.WithUno!, [Repository.At("tests", "FinModel.Tests", "Excel", "Office", "office.py"), profile])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        _process = Process.Start(start)!;
        ReadAnswer();
    }

    /// <summary>A place for files that are asked about.</summary>
    public string Folder => _folder.Path;

    public static OfficeProcess Start() => new();

    public JsonNode Ask(JsonNode request)
    {
        _process.StandardInput.WriteLine(request.ToJsonString());
        _process.StandardInput.Flush();
        return ReadAnswer();
    }

    public void Dispose()
    {
        // The script ends LibreOffice when it has nothing more to read.
        _process.StandardInput.Close();
        if (!_process.WaitForExit(TimeSpan.FromSeconds(10)))
        {
            _process.Kill(entireProcessTree: true);
        }

        _process.Dispose();
        _folder.Dispose();
    }

    private JsonNode ReadAnswer()
    {
        var line = _process.StandardOutput.ReadLineAsync();
        if (!line.Wait(Patience))
        {
            _process.Kill(entireProcessTree: true);
            throw new TimeoutException($"LibreOffice has not answered for {Patience.TotalMinutes} minutes");
        }

        var answer = JsonNode.Parse(line.Result ?? throw new IOException("LibreOffice has ended"))!;
        return answer["error"] is { } error ? throw new IOException(error.ToString()) : answer;
    }
}

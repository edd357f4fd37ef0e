using System.Security.Cryptography;
using Factory.Gates.Building.Files;
using Factory.Model.Faults;
using Factory.Platform.Files;
using Factory.Platform.Processes;

namespace Factory.Gates.Building.Tools;

/// <summary>Merges the coverage of all test projects into one report for people and other tools, with ReportGenerator.</summary>
public static class CoverageReport
{
    private const long Maximum = 256L * 1024 * 1024;

    /// <summary>
    /// Writes <c>Cobertura.xml</c>, <c>index.html</c> and <c>SummaryGithub.md</c> into <see cref="BuildFolder.Coverage"/>.
    /// False where no test run collected coverage: then there is no report either.
    /// </summary>
    /// <exception cref="BlockedException">ReportGenerator failed.</exception>
    public static async Task<bool> WriteAsync(BuildRequest request, ToolCall reportGenerator, ProcessRunner run, CancellationToken cancellation)
    {
        var folder = new BuildFolder(request.OutputFolder);
        if (Directory.Exists(folder.Coverage))
        {
            Directory.Delete(folder.Coverage, recursive: true);
        }

        // VSTest leaves each file twice.
        var files = FoundFiles.In(folder.Tests, BuildFolder.CoverageFile)
            .DistinctBy(file => Convert.ToHexString(SHA256.HashData(BoundedText.ReadBytes(file, Maximum))))
            .ToList();
        if (files.Count == 0)
        {
            return false;
        }

        var call = reportGenerator.With(
            $"-reports:{string.Join(';', files.Select(file => Path.GetRelativePath(request.Root, file)))}",
            $"-targetdir:{folder.Coverage}",
            "-reporttypes:Cobertura;Html;MarkdownSummaryGithub",
            // Generated files are not on disk; ReportGenerator would name each of them
            "-filefilters:-*.g.cs",
            "-verbosity:Warning");
        var outcome = await run(call with { Environment = request.Environment, OnLine = request.OnLine, Timeout = request.Timeout }, cancellation);
        return outcome.ExitCode == 0
            ? true
            : throw new BlockedException($"ReportGenerator ended with exit code {outcome.ExitCode}: {(outcome.Output + outcome.Errors).Trim()}");
    }
}

using Factory.CodeModel.Graph;
using Factory.Gates.BuildReview;
using Factory.Gates.IntegrationReview;
using Factory.Gates.Judging;
using Factory.Gates.Structure;
using Factory.Gates.Tests.Infra;
using Factory.Model.Reports;
using Factory.Tests.Shared;

namespace Factory.Gates.Tests.Faults;

/// <summary>The shop as a real repository. A change is written into it, compiled, judged by the checks of structure and tests, and taken back.</summary>
public sealed class ShopFolder : IAsyncLifetime
{
    private readonly TempFolder output = new();
    private GitFolder? git;

    private GitFolder Git => git ?? throw new InvalidOperationException("The fixture is not started");

    public async ValueTask InitializeAsync() => git = await GitFolder.TopicAsync([.. Shop.Files]);

    public ValueTask DisposeAsync()
    {
        git?.Dispose();
        output.Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>The warnings and errors that a change leads to, as <c>FAC0401 src/A.cs: message</c>.</summary>
    /// <param name="path">The file that changes.</param>
    /// <param name="code">What is written into it where it says so; the whole text of a new file; null to delete the file.</param>
    internal async Task<IReadOnlyList<string>> FindingsAsync(string path, string? code)
    {
        var original = Shop.Files.FirstOrDefault(file => file.Path == path).Text;
        var texts = Shop.Files.Where(file => file.Path != path).Append((path, After(original, code) ?? "")).ToList();
        try
        {
            Write(path, After(original, code));
            return await JudgeAsync([.. texts.Where(file => file.Item1.EndsWith(".cs", StringComparison.Ordinal))]);
        }
        finally
        {
            Write(path, original);
        }
    }

    private static string? After(string? original, string? code) => code is null || original is null || !original.Contains(Marker(original), StringComparison.Ordinal)
        ? code
        : original.Replace(Marker(original), code, StringComparison.Ordinal);

    private static string Marker(string text) => text.StartsWith('<') ? "<!-- here -->" : Shop.Here;

    private void Write(string path, string? text)
    {
        if (text is null)
        {
            Git.Delete(path);
        }
        else
        {
            Git.Write((path, text));
        }
    }

    private async Task<IReadOnlyList<string>> JudgeAsync(IReadOnlyList<(string Path, string Text)> sources)
    {
        var cancellation = TestContext.Current.CancellationToken;
        var context = await GateContext.OpenAsync(Git.Input, cancellation);
        var assembly = Compile(sources);
        var graph = CodeGraphReader.Read(
            new([new("src/Shop.csproj", "net10.0", IsTest: false, assembly)], "/shop", sources.Select(source => source.Path).ToHashSet(StringComparer.Ordinal))
            {
                Read = path => sources.First(source => source.Path == path).Text,
            },
            cancellation);
        var outcomes = await IntegrationReviewGate.AskAsync(context, new(null, null, StructureFacts.Of(graph, context.Policy)), cancellation);
        var tests = TestsKeepTheirTeeth.Ask(await TestsOfChange.ReadAsync(context, cancellation));
        return
        [
            .. outcomes.Append(tests).SelectMany(outcome => outcome.Findings)
                .Where(finding => finding.Severity > Severity.Note)
                .Select(finding => $"{finding.CheckId} {finding.Location}: {finding.Message}"),
        ];
    }

    private string Compile(IReadOnlyList<(string Path, string Text)> sources)
    {
        var path = output.At("Shop.dll");
        TextCompiler.Compile([.. sources.Select(source => ($"/shop/{source.Path}", source.Text))], path);
        return path;
    }
}

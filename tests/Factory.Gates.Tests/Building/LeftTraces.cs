using Factory.Gates.Building.Facts;
using Factory.Gates.Tests.Infra;

namespace Factory.Gates.Tests.Building;

/// <summary>What builds and test runs leave, written by hand: for the shapes that a small real solution does not produce.</summary>
internal sealed class LeftTraces : IDisposable
{
    private const string Tree = "tree1";

    private readonly TempFolder folder = new();

    public string Root => folder.Path;

    public FactsSource Source => new(Root, folder.At("out"), Tree);

    public BuildFacts Build => BuildFacts.Read(Source);

    public TestFacts Tests => TestFacts.Read(Source);

    public CoverageFacts Coverage => CoverageFacts.Read(Source);

    public LeftTraces Outcome(int exitCode, string tree = Tree) => File("out/outcome.json", OutcomeText(exitCode, tree));

    public LeftTraces TestOutcome(int exitCode, string tree = Tree) => File("out/tests/outcome.json", OutcomeText(exitCode, tree));

    public LeftTraces File(string path, string text)
    {
        folder.File(path, text);
        return this;
    }

    /// <summary>A project whose compiler had this to say.</summary>
    public LeftTraces Project(string path, params string[] results) => this
        .File($"out/diagnostics/Debug/{path}.net10.0.facts", $"project={folder.At(path)}\nframework=net10.0\ntest=\npackable=true\ntarget=x.dll\n")
        .File($"out/diagnostics/Debug/{path}.net10.0.sarif", $$"""
            { "version": "2.1.0", "runs": [ { "results": [ {{string.Join(',', results)}} ],
              "tool": { "driver": { "rules": [ { "id": "CS0168", "helpUri": "https://help/CS0168" } ] } } } ] }
            """);

    /// <summary>One result of the compiler's log.</summary>
    public string Result(string id, string level, string path, string more = "") => $$"""
        { "ruleId": "{{id}}", "ruleIndex": 0, "level": "{{level}}", "message": { "text": "about {{folder.At(path)}}" }, {{more}}
          "locations": [ { "physicalLocation": { "artifactLocation": { "uri": "{{new Uri(folder.At(path)).AbsoluteUri}}" },
          "region": { "startLine": 3, "startColumn": 5 } } } ] }
        """;

    public LeftTraces Trx(string project, string inside, string outcome = "Completed") => File($"out/tests/{project}.net10.0/results.trx", $"""
        <?xml version="1.0" encoding="utf-8"?>
        <TestRun xmlns="http://microsoft.com/schemas/VisualStudio/TeamTest/2010">
          {inside}
          <ResultSummary outcome="{outcome}" />
        </TestRun>
        """);

    public LeftTraces Cobertura(string folderName, string source, string classes) => File($"out/tests/{folderName}/coverage.cobertura.xml", $"""
        <?xml version="1.0" encoding="utf-8"?>
        <coverage><sources><source>{source}</source></sources><packages><package><classes>{classes}</classes></package></packages></coverage>
        """);

    public void Dispose() => folder.Dispose();

    private static string OutcomeText(int exitCode, string tree) =>
        $$"""{ "exitCode": {{exitCode}}, "treeId": "{{tree}}", "configuration": "Debug", "tail": ["last words"] }""";
}

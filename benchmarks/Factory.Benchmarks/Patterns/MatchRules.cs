using BenchmarkDotNet.Attributes;
using Factory.Benchmarks.Inputs;
using Factory.Patterns.Matching;
using Factory.Patterns.Rules;

namespace Factory.Benchmarks.Patterns;

/// <summary>One rule set over one file: what every file pays that changed.</summary>
[MemoryDiagnoser]
public class MatchRules
{
    private IReadOnlyList<Rule> rules = [];
    private InputFile source = new("", "");

    [Params(FileSize.Median, FileSize.Largest)]
    public FileSize Size { get; set; }

    [GlobalSetup]
    public void Read()
    {
        var sources = Repository.Sources();
        source = Size == FileSize.Largest ? sources[^1] : sources[sources.Count / 2];
        rules = [.. Repository.RuleFiles().SelectMany(file => RuleFile.Parse(file.Path, file.Text))];
    }

    [Benchmark]
    public int Match() => RuleScanner.Scan(rules, source.Path, source.Text, CancellationToken.None).Count;
}

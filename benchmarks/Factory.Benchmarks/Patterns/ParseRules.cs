using BenchmarkDotNet.Attributes;
using Factory.Benchmarks.Inputs;
using Factory.Patterns.Rules;

namespace Factory.Benchmarks.Patterns;

/// <summary>From the text of the rule files to rules that can be matched: what every run pays once.</summary>
[MemoryDiagnoser]
public class ParseRules
{
    private IReadOnlyList<InputFile> files = [];

    [GlobalSetup]
    public void Read() => files = Repository.RuleFiles();

    [Benchmark]
    public int Parse() => files.Sum(file => RuleFile.Parse(file.Path, file.Text).Count);
}

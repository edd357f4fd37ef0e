using System.Text;
using BenchmarkDotNet.Attributes;
using Factory.Benchmarks.Inputs;
using Factory.Patterns.Rules;
using Factory.Patterns.Scanning;

namespace Factory.Benchmarks.Patterns;

/// <summary>What of every file is worth parsing: lexer and anchors, without a parser.</summary>
[MemoryDiagnoser]
public class SiftSources
{
    private IReadOnlyList<byte[]> sources = [];
    private SourceSieve? sieve;

    [GlobalSetup]
    public void Read()
    {
        sources = [.. Repository.Sources().Select(file => Encoding.UTF8.GetBytes(file.Text))];
        sieve = new(new FileScanner.RuleSet([.. Repository.RuleFiles().SelectMany(file => RuleFile.Parse(file.Path, file.Text))]).Index);
    }

    [Benchmark]
    public int Sift() => sources.Sum(source => sieve!.Sift(source).Count);
}

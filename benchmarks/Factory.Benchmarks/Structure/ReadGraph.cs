using System.Reflection;
using BenchmarkDotNet.Attributes;
using Factory.Benchmarks.Inputs;
using Factory.Benchmarks.WholeRuns;

namespace Factory.Benchmarks.Structure;

/// <summary>The graph of an assembly of 10,000 types, next to what other tools take to load it or to answer ten questions.</summary>
[MemoryDiagnoser]
[SimpleJob(launchCount: 1, warmupCount: 1, iterationCount: 5)]
public class ReadGraph
{
    private string path = "";
    private Assembly? assembly;

    [GlobalSetup]
    public void Compile()
    {
        path = ManyTypes.Compile(Directory.CreateTempSubdirectory("factory-many-").FullName);
        assembly = Assembly.LoadFrom(path);
    }

    [GlobalCleanup]
    public void Delete() => Directory.Delete(Path.GetDirectoryName(path)!, recursive: true);

    [Benchmark]
    public int Graph() => GraphRun.Graph(path);

    [Benchmark(Baseline = true)]
    public int ArchUnitNetLoads() => GraphRun.ArchUnitNet(assembly!);

    [Benchmark]
    public int NetArchTestAnswersTen() => GraphRun.NetArchTest(assembly!);
}

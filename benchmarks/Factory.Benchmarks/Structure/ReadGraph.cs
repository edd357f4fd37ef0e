using System.Reflection;
using ArchUnitNET.Loader;
using BenchmarkDotNet.Attributes;
using Factory.Benchmarks.Inputs;
using Factory.CodeModel.Graph;
using NetArchTest.Rules;

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
    public int Graph() => CodeGraph.Of(
        [(new("Many.csproj", "net10.0", IsTest: false, path), AssemblyReader.Read(path, document => document, CancellationToken.None))]).Uses.Count;

    [Benchmark(Baseline = true)]
    public int ArchUnitNetLoads() => new ArchLoader().LoadAssembly(assembly!).Build().Types.Count();

    [Benchmark]
    public int NetArchTestAnswersTen() => Enumerable.Range(0, 10).Count(number =>
        Types.InAssembly(assembly!).That().ResideInNamespace($"Many.N{number}").ShouldNot().HaveDependencyOn($"Many.N{number + 50}").GetResult().IsSuccessful);
}

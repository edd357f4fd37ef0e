using System.Reflection;
using ArchUnitNET.Loader;
using Factory.Benchmarks.Inputs;
using Factory.CodeModel.Graph;
using NetArchTest.Rules;

namespace Factory.Benchmarks.WholeRuns;

/// <summary>What each tool does with one assembly. Run once in a process of its own, nothing that a tool keeps helps its next answer.</summary>
internal static class GraphRun
{
    /// <summary>Runs one tool, or makes the assembly that they read.</summary>
    /// <param name="tool"><c>make</c>, or whose turn it is.</param>
    /// <param name="path">The assembly; to make it, the folder that it goes to.</param>
    /// <returns>What can be said of the result in a line.</returns>
    public static string Of(string tool, string path) => tool switch
    {
        "make" => ManyTypes.Compile(path),
        "graph" => $"{Graph(path)} uses",
        "archunitnet" => $"{ArchUnitNet(Assembly.LoadFrom(path))} types",
        "netarchtest" => $"{NetArchTest(Assembly.LoadFrom(path))} of 10 questions",
        _ => throw new ArgumentException($"{tool} is not known. Give make, graph, archunitnet or netarchtest", nameof(tool)),
    };

    public static int Graph(string path) => CodeGraph.Of(
        [(new("Many.csproj", "net10.0", IsTest: false, path), AssemblyReader.Read(path, document => document, CancellationToken.None))]).Uses.Count;

    public static int ArchUnitNet(Assembly assembly) => new ArchLoader().LoadAssembly(assembly).Build().Types.Count();

    public static int NetArchTest(Assembly assembly) => Enumerable.Range(0, 10).Count(number =>
        Types.InAssembly(assembly).That().ResideInNamespace($"Many.N{number}").ShouldNot().HaveDependencyOn($"Many.N{number + 50}").GetResult().IsSuccessful);
}

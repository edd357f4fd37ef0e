using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Running;
using Factory.Benchmarks.Inputs;
using Factory.Benchmarks.Structure;

if (args is ["once", var tool, var path])
{
    Console.WriteLine(WholeRun.Of(tool, path));
    return;
}

BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args, DefaultConfig.Instance.WithArtifactsPath(Repository.Results));

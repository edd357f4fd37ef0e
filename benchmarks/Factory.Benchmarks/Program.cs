using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Running;
using Factory.Benchmarks.Inputs;
using Factory.Benchmarks.WholeRuns;

// A whole run is one process that does one thing, for comparisons with the programs of others; anything else is for BenchmarkDotNet.
switch (args)
{
    case ["graph", var tool, var path]:
        Console.WriteLine(GraphRun.Of(tool, path));
        break;
    case ["duplicates", var folder, var tokens]:
        await DuplicatesRun.WriteAsync(folder, tokens, Console.Out);
        break;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args, DefaultConfig.Instance.WithArtifactsPath(Repository.Results));
        break;
}

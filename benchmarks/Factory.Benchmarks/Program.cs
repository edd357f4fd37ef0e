using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Running;
using Factory.Benchmarks.Inputs;
using Factory.Benchmarks.WholeRuns;

// A whole run is one process that does one thing, for comparisons with the programs of others; anything else is for BenchmarkDotNet.
if (args is ["duplicates", var folder, var tokens])
{
    await DuplicatesRun.WriteAsync(folder, tokens, Console.Out);
}
else
{
    BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args, DefaultConfig.Instance.WithArtifactsPath(Repository.Results));
}

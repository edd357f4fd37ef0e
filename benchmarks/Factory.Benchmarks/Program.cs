using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Running;
using Factory.Benchmarks.Inputs;

BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args, DefaultConfig.Instance.WithArtifactsPath(Repository.Results));

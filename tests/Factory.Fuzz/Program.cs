using Factory.Fuzz;
using Factory.Fuzz.Cases;

if (FuzzOptions.Read(args) is not { } options)
{
    Console.Error.WriteLine(FuzzOptions.Usage);
    return 2;
}

var cases = new FuzzCases(Seeds.Load(), options.Seed);
if (options.Only is not { } only)
{
    return new FuzzRun(cases, options, Console.Out).Run() > 0 ? 1 : 0;
}

Console.WriteLine(cases.Text(only));
using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(5));
var failure = cases.Run(only, limit.Token);
Console.WriteLine(failure?.ToString() ?? "1 cases, 0 failures");
return failure is null ? 0 : 1;

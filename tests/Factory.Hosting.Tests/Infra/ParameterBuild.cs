using System.Globalization;

namespace Factory.Hosting.Tests.Infra;

public enum Flavour
{
    Sweet,
    Sour,
}

public interface IHasParameters : IFactoryBuild
{
    [Parameter("Who is greeted")]
    string Name => TryGetValue(() => Name) ?? "world";

    [Parameter]
    int Count => TryGetValue<int?>(() => Count) ?? 5;

    [Parameter]
    bool Loud => TryGetValue<bool?>(() => Loud) ?? false;

    [Parameter("How it tastes")]
    Flavour Flavour => TryGetValue<Flavour?>(() => Flavour) ?? Flavour.Sour;

    [Parameter(Separator = ",")]
    IReadOnlyList<string> Items => TryGetValue(() => Items) ?? ["none"];

    [Parameter]
    int[] Numbers => TryGetValue(() => Numbers) ?? [];

    [Parameter(List = false)]
    AbsolutePath Folder => TryGetValue(() => Folder) ?? RootDirectory / "out";

    [Parameter, Secret]
    string? NuGetApiKey => TryGetValue(() => NuGetApiKey);
}

[ParameterPrefix("Sign")]
public interface IHasPrefixedParameters : IFactoryBuild
{
    [Parameter]
    string Name => TryGetValue(() => Name) ?? "nobody";
}

/// <summary>Shows the value of each parameter that a target is named for.</summary>
public sealed class ParameterBuild : LoggedBuild, IHasParameters, IHasPrefixedParameters
{
    [Parameter]
    private readonly string label = "initial";

    [Parameter(Name = "Renamed")]
    public Guid? Property { get; private set; }

    private IHasParameters Given => this;

    private Target ShowName => _ => _.Executes(() => Log.Add(Given.Name));

    private Target ShowCount => _ => _.Executes(() => Log.Add(Given.Count.ToString(CultureInfo.InvariantCulture)));

    private Target ShowLoud => _ => _.Executes(() => Log.Add($"{Given.Loud}"));

    private Target ShowFlavour => _ => _.Executes(() => Log.Add($"{Given.Flavour}"));

    private Target ShowItems => _ => _.Executes(() => Log.Add(string.Join("|", Given.Items)));

    private Target ShowNumbers => _ => _.Executes(() => Log.Add(string.Join("|", Given.Numbers)));

    private Target ShowFolder => _ => _.Executes(() => Log.Add(Path.GetRelativePath(RootDirectory, Given.Folder)));

    private Target ShowKey => _ => _.Executes(() => Log.Add(Given.NuGetApiKey ?? "none"));

    private Target ShowSignName => _ => _.Executes(() => Log.Add(((IHasPrefixedParameters)this).Name));

    private Target ShowLabel => _ => _.Executes(() => Log.Add(label));

    private Target ShowProperty => _ => _.Executes(() => Log.Add($"{Property}"));

    private Target Leak => _ => _.Executes(() =>
    {
        HostEnvironment.Output.Write("half " + Given.NuGetApiKey![..3]);
        HostEnvironment.Output.Flush();
        HostEnvironment.Output.WriteLine(Given.NuGetApiKey[3..] + " done");
        HostEnvironment.Errors.WriteLine($"key {Given.NuGetApiKey}");
        ReportSummary(_ => _.AddPair("Key", Given.NuGetApiKey));
        ReportClosingLine($"closing {Given.NuGetApiKey}");
        throw new InvalidOperationException($"cannot use {Given.NuGetApiKey}");
    });
}

using Factory.Components.Hosts;
using Factory.Gates.Judging;
using Factory.Platform.Processes;

namespace Factory.Components;

/// <summary>What every component of Factory starts from: its folders, and the base that a change is judged against.</summary>
public interface IHasFactory : IHostBuild
{
    /// <summary>Where everything goes that is made, not written.</summary>
    AbsolutePath ArtifactsDirectory => RootDirectory / "artifacts";

    /// <summary>What the gates leave behind.</summary>
    AbsolutePath FactoryDirectory => ArtifactsDirectory / "factory";

    /// <summary>The reports, five files a gate.</summary>
    AbsolutePath ReportDirectory => FactoryDirectory / "reports";

    /// <summary>The commit, tag or branch that the change starts from.</summary>
    [Parameter("Commit, tag or branch that the change starts from; default: what the CI service names, else the merge base with the base branch"), OnRequest]
    string Base => TryGetValue(() => Base) ?? "";

    /// <summary>The number of the plan that the change builds; null for the plans that it touches or its commits name.</summary>
    [Parameter("Number of the plan that the change builds; default: the plans that it touches, or that its commits name with a trailer 'Plan: N'"), OnRequest]
    int? PlanId => TryGetValue<int?>(() => PlanId);

    /// <summary>The part of a gate's input that all gates share.</summary>
    sealed GateInput GateInput => new(RootDirectory, ChildProcess.RunAsync)
    {
        Base = Base.Length == 0 ? null : Base,
        PlanId = PlanId,
        CacheFolder = this.Writable(FactoryDirectory / "cache"),
        Today = this.Today(),
        Environment = this.Environment(),
    };
}

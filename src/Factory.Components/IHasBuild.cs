using Factory.Components.Hosts;
using Factory.Gates.Judging;

namespace Factory.Components;

/// <summary>How the repository is built and tested, and where the traces of it lie.</summary>
public interface IHasBuild : IHasFactory, IHasConfiguration
{
    /// <summary>What the compiler and the tests said.</summary>
    AbsolutePath BuildFolder => FactoryDirectory / "build";

    /// <summary>The part of an input that all steps of the build share.</summary>
    sealed BuildSettings BuildSettings => new(Configuration, this.Writable(BuildFolder), NuGetFolder.Of(this.Environment()))
    {
        OnLine = this.Show,
    };

    /// <summary>The steps of the build of the working tree.</summary>
    sealed Task<WorkingTreeBuild> OpenBuildAsync() => WorkingTreeBuild.OpenAsync(GateInput, BuildSettings, this.Cancellation());
}

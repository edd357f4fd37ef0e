using Factory.Components.Hosts;

namespace Factory.Components;

/// <summary>Adds <see cref="Compile"/> to a build.</summary>
public interface ICompile : IRestore
{
    /// <summary>Compiles the solution. A failure is judged by BuildReview, so what follows goes on to it.</summary>
    Target Compile => _ => _
        .Description("Compiles the solution, and keeps what the compiler said")
        .DependsOn(Restore)
        .OnlyWhenDynamic(() => FailedTargets.Count == 0)
        .ProceedAfterFailure()
        .Executes(async () => await (await OpenBuildAsync()).CompileAsync(this.Cancellation()));
}

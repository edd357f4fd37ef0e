using Factory.Components.Hosts;

namespace Factory.Components;

/// <summary>Adds <see cref="Restore"/> to a build.</summary>
public interface IRestore : IHasBuild
{
    /// <summary>Fetches the packages. A failure is judged by BuildReview, so what follows goes on to it.</summary>
    Target Restore => _ => _
        .Description("Fetches the packages of the solution")
        .TryAfter<IPlanReview>(build => build.PlanReview)
        .ProceedAfterFailure()
        .Executes(async () => await (await OpenBuildAsync()).RestoreAsync(this.Cancellation()));
}

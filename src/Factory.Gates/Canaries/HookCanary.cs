using Factory.Gates.Judging;
using Factory.Git;
using Factory.Git.Hooks;
using Factory.Model.Faults;

namespace Factory.Gates.Canaries;

/// <summary>
/// Proves that the installed hook <c>pre-commit</c> fires: in a scratch worktree of HEAD it must let the tree pass as it
/// is, and stop it with a plan that nobody could build. The hook is executed, and with it code of the repository.
/// </summary>
public static class HookCanary
{
    private const string Hook = "pre-commit";
    private const int ShownLines = 20;

    /// <summary>Tries the hook, and leaves no trace of it.</summary>
    /// <exception cref="InvalidInputException">Nothing is committed yet.</exception>
    public static async Task<HookProof> RunAsync(GateInput input, CancellationToken cancellation)
    {
        var repository = await Repository.OpenAsync(input.Root, input.Run, cancellation);
        if (await repository.HookAsync(Hook, cancellation) is not { } installed)
        {
            return new(true, $"No hook {Hook} is installed: nothing to prove.", []);
        }

        await using var scratch = await repository.CheckOutAsync("HEAD", cancellation);
        return await scratch.Hooks.FindAsync(Hook, cancellation) is null
            ? new(false, $"{installed} is not committed, so a new worktree has no hook {Hook}. Commit it, then prove it again", [])
            : await TryAsync(scratch.Hooks, cancellation);
    }

    private static async Task<HookProof> TryAsync(HookTrial hooks, CancellationToken cancellation)
    {
        // A hook that stops everything would look as if it had seen the plan.
        var clean = await hooks.RunAsync(Hook, cancellation);
        if (clean.ExitCode != 0)
        {
            return new(false, $"the hook {Hook} ends with {clean.ExitCode} on HEAD as it is, so it proves nothing. Mend what it says above", Last(clean));
        }

        await hooks.StageAsync(PlantedPlan.Path, PlantedPlan.Text, cancellation);
        var planted = await hooks.RunAsync(Hook, cancellation);
        return planted.ExitCode == 0
            ? new(false, $"the hook {Hook} is installed and did not fire: it let a plan pass that holds a placeholder. Is it executable, and does it call PlanReview?", Last(planted))
            : new(true, $"The hook {Hook} fires: it stops a commit with a plan that holds a placeholder.", []);
    }

    private static IReadOnlyList<string> Last(HookOutcome outcome) =>
        [.. outcome.Said.Split('\n').Where(line => line.Trim().Length > 0).TakeLast(ShownLines)];
}

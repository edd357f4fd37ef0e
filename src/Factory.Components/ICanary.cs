using Factory.Components.Hosts;
using Factory.Gates.Canaries;
using Factory.Model.Faults;

namespace Factory.Components;

/// <summary>Adds <see cref="Canary"/> to a build: what is meant to say no is shown something that it must refuse.</summary>
public interface ICanary : IHasFactory
{
    /// <summary>Proves that the installed hook of git fires. It executes that hook, and with it code of the repository.</summary>
    Target Canary => _ => _
        .Description("Executes the installed hook pre-commit on a planted plan in a scratch worktree; blocked where it does not fire")
        .Executes(async () =>
        {
            var proof = await HookCanary.RunAsync(GateInput, this.Cancellation());
            proof.Said.ToList().ForEach(this.Show);
            if (!proof.Holds)
            {
                throw new BlockedException($"Canary is blocked: {proof.Verdict}");
            }

            this.Say(proof.Verdict);
        });
}

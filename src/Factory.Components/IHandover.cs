using Factory.Components.Hosts;
using Factory.Gates.Handover;

namespace Factory.Components;

/// <summary>Adds the <see cref="Handover"/> gate to a build.</summary>
public interface IHandover : IHasFactory
{
    /// <summary>If whoever built this left tomorrow, would the next feature ship at the same quality?</summary>
    Target Handover => _ => _
        .Description("Builds a clean clone in an empty home folder, and names what only people of today know")
        .Executes(async () =>
        {
            Conclusion.Begin(this);
            var history = Path.Combine(this.Writable(FactoryDirectory / "history"), $"{HandoverGate.Name}.json");
            Conclusion.Of(this, await HandoverGate.RunAsync(new(GateInput, history) { OnLine = this.Show }, this.Cancellation()));
        });
}

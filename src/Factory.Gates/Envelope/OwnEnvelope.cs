using Factory.Gates.Envelope.Baselines;
using Factory.Gates.Learning.Evidence;
using Factory.Model.Plans;
using Factory.Model.Policy;

namespace Factory.Gates.Envelope;

/// <summary>What the working tree says under <c>.factory/</c>. Its policy does not count unless the change starts where there is none.</summary>
/// <param name="Policy">Its policy; the default where it has none.</param>
/// <param name="Plans">Its plans, by id.</param>
/// <param name="Rails">Its decisions and patterns.</param>
/// <param name="Waivers">Its waivers, in file order.</param>
public sealed record OwnEnvelope(FactoryPolicy Policy, IReadOnlyList<Plan> Plans, RailSet Rails, IReadOnlyList<WaiverEntry> Waivers)
{
    /// <summary>Its accepted findings, in file order.</summary>
    public IReadOnlyList<AcceptedFinding> Baseline { get; init; } = [];

    /// <summary>Its judged hits, by the id of the rule.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<Judgement>> Evidence { get; init; } = new Dictionary<string, IReadOnlyList<Judgement>>();
}

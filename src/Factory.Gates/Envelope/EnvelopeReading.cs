using Factory.Model.Policy;

namespace Factory.Gates.Envelope;

/// <summary>The envelope that a change is judged by.</summary>
/// <param name="Policy">What the gates hold the change to.</param>
/// <param name="Reason">Where the policy comes from, in words, for the report.</param>
/// <param name="Own">What the working tree says: its plans count always, its policy only where <paramref name="Reason"/> says so.</param>
public sealed record EnvelopeReading(FactoryPolicy Policy, string Reason, OwnEnvelope Own)
{
    /// <summary>The decisions and patterns that count, from where the policy comes from.</summary>
    public RailSet Rails { get; init; } = Own.Rails;
}

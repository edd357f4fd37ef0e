using Factory.Patterns.Rules;
using Factory.Patterns.Scanning;

namespace Factory.Gates.Learning.Proving;

/// <summary>How long a rule takes. The figures differ from run to run, so they stand in no report but in the refusal of a rule that is slow.</summary>
/// <param name="Milliseconds">The processor time of one pass, by all cores together.</param>
/// <param name="Characters">How much text that was.</param>
public sealed record RuleSpeed(double Milliseconds, long Characters)
{
    private const int Megabyte = 1_000_000;
    private const int MostCharacters = 16 * Megabyte;
    private const int MostPasses = 4;

    /// <summary>Milliseconds for a megabyte; what is less text than that counts as one, since beginning takes time too.</summary>
    public double PerMegabyte => Milliseconds * Megabyte / Math.Max(Megabyte, Characters);

    /// <summary>Measures a rule, again where it seems slow: the first pass also compiles code, and other work may run beside it.</summary>
    internal static RuleSpeed Measure(Rule rule, IReadOnlyList<(string Path, string Text)> files, int most, CancellationToken cancellation)
    {
        var characters = 0L;
        var measured = files.TakeWhile(file => (characters += file.Text.Length) <= MostCharacters).ToList();
        var best = new RuleSpeed(double.MaxValue, measured.Sum(file => (long)file.Text.Length));
        for (var pass = 0; pass < MostPasses && best.PerMegabyte > most; pass++)
        {
            var start = Environment.CpuUsage.TotalTime;
            TextScan.Run([rule], measured, cancellation);
            best = best with { Milliseconds = Math.Min(best.Milliseconds, (Environment.CpuUsage.TotalTime - start).TotalMilliseconds) };
        }

        return best;
    }
}

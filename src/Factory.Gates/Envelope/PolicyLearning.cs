using Factory.Gates.Envelope.Globs;
using Factory.Gates.Envelope.Yaml;
using Factory.Model.Policy;

namespace Factory.Gates.Envelope;

/// <summary>Reads what a learned rule must prove, and how far evidence carries it.</summary>
internal static class PolicyLearning
{
    private const int Most = 100_000;

    public static FactoryPolicy Read(FactoryPolicy policy, YamlFields head)
    {
        if (head.Fields("learning", "floors", "sample", "backtest", "corpora", "most-hits-per-100", "slowest") is not { } learning)
        {
            return policy;
        }

        var unset = policy.Learning;
        return policy with
        {
            Learning = Floors(unset, learning) with
            {
                Sample = learning.Number("sample", 1, Most) ?? unset.Sample,
                Backtest = learning.Number("backtest", 0, Most) ?? unset.Backtest,
                Corpora = GlobList.Read(learning, "corpora"),
                MostHitsPer100 = learning.Number("most-hits-per-100", 0, Most) ?? unset.MostHitsPer100,
                Slowest = learning.Number("slowest", 1, Most) ?? unset.Slowest,
            },
        };
    }

    private static LearningPolicy Floors(LearningPolicy unset, YamlFields learning)
    {
        if (learning.Fields("floors", "warn", "block") is not { } floors)
        {
            return unset;
        }

        var read = unset with
        {
            WarnFloor = floors.Number("warn", 0, 100) ?? unset.WarnFloor,
            BlockFloor = floors.Number("block", 0, 100) ?? unset.BlockFloor,
        };
        if (read.WarnFloor > read.BlockFloor)
        {
            floors.Note(floors.Map, $"to warn takes more ({read.WarnFloor}) than to block ({read.BlockFloor})", "Give block: the higher floor, or the same");
        }

        return read;
    }
}

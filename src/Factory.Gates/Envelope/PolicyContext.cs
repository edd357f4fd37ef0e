using Factory.Gates.Envelope.Yaml;
using Factory.Model.Policy;

namespace Factory.Gates.Envelope;

/// <summary>Reads how much context and how large a plan a policy allows.</summary>
internal static class PolicyContext
{
    private const int MostTokens = 1_000_000;
    private const int Most = 100_000;

    public static ContextPolicy Read(ContextPolicy policy, YamlFields head)
    {
        if (head.Fields("context", "tokens", "advice", "files") is not { } context)
        {
            return policy;
        }

        foreach (var file in context.Items("files"))
        {
            if (ContextFilePath.MistakeIn(file.Text) is { } mistake)
            {
                context.Note(file, mistake.What, mistake.Instead);
            }
        }

        return new()
        {
            Tokens = context.Number("tokens", 1, MostTokens) ?? policy.Tokens,
            Advice = context.Number("advice", 0, Most) ?? policy.Advice,
            Files = context.Find("files") is null ? policy.Files : context.Texts("files"),
        };
    }

    public static PlanLimits ReadLimits(PlanLimits limits, YamlFields gates)
    {
        return gates.Fields("plan-review", "modules", "criteria", "edges", "new") is not { } review ? limits : new()
        {
            Modules = Limit("modules", limits.Modules),
            Criteria = Limit("criteria", limits.Criteria),
            Edges = Limit("edges", limits.Edges),
            New = Limit("new", limits.New),
        };

        int Limit(string key, int unset) => review.Number(key, 0, Most) ?? unset;
    }
}

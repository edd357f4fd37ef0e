using Factory.Gates.Envelope.Yaml;
using Factory.Model.Faults;
using Factory.Model.Policy;

namespace Factory.Gates.Envelope;

/// <summary>Reads the systems of record of a policy; each owner must be a module.</summary>
internal static class PolicyRecords
{
    private static readonly IReadOnlyList<string> Ways = ["types", "members", "tables", "topics", "endpoints", "files"];

    public static FactoryPolicy Read(FactoryPolicy policy, YamlFields head)
    {
        if (head.Find("records") is null)
        {
            return policy;
        }

        var entries = head.List("records", "entity", "owner", "type", "writes");
        foreach (var twice in entries.Where(entry => entry.Find("entity") is YamlText).GroupBy(entry => entry.Text("entity"), StringComparer.Ordinal).SelectMany(same => same.Skip(1)))
        {
            twice.Note("entity", $"the record '{twice.Text("entity")}' is given twice", "Name each once");
        }

        return policy with { Records = [.. entries.Select(entry => Record(policy, entry))] };
    }

    private static SystemOfRecord Record(FactoryPolicy policy, YamlFields entry)
    {
        entry.Need("writes");
        var owner = entry.NeededText("owner");
        if (owner.Length > 0 && !policy.Modules.ContainsKey(owner))
        {
            entry.Note("owner", $"there is no module '{owner}'", policy.Modules.Count == 0 ? "Declare it under modules:" : Nearest.Suggest(owner, policy.Modules.Keys));
        }

        return new(entry.NeededText("entity"), owner, entry.Map.Line)
        {
            Type = entry.Find("type") is null ? "" : entry.Text("type") ?? "",
            Writes = entry.Fields("writes", Ways) is { } writes ? Writes(writes) : new(),
        };
    }

    private static RecordWrites Writes(YamlFields fields)
    {
        if (Ways.All(way => fields.Find(way) is null or YamlList { Items.Count: 0 }))
        {
            fields.Note(fields.Map, "it names nothing by which the record is written", $"Give one of {string.Join(", ", Ways)}");
        }

        return new()
        {
            Types = fields.Texts("types"),
            Members = fields.Texts("members"),
            Tables = fields.Texts("tables"),
            Topics = fields.Texts("topics"),
            Endpoints = fields.Texts("endpoints"),
            Files = fields.Texts("files"),
        };
    }
}

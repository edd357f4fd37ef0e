using System.Text.RegularExpressions;
using Factory.Gates.Envelope.Globs;
using Factory.Gates.Envelope.Yaml;
using Factory.Model.Policy;

namespace Factory.Gates.Envelope;

/// <summary>Reads what whoever takes over must find.</summary>
internal static class PolicyHandover
{
    private const int MostMinutes = 24 * 60;
    private const int Most = 100;

    private static readonly IReadOnlyList<string> Keys =
        ["command", "timeout-minutes", "tries", "hosts", "needs", "teams", "exclude", "concentration", "authors", "concentration-blocks"];

    private static readonly Regex Host = new(@"\A[A-Za-z0-9.-]+\z", RegexOptions.NonBacktracking);
    private static readonly Regex Variable = new(@"\A[A-Za-z_][A-Za-z0-9_().]*\z", RegexOptions.NonBacktracking);
    private static readonly Regex Program = new(@"\A[A-Za-z0-9_.+][A-Za-z0-9_.+-]*\z", RegexOptions.NonBacktracking);

    public static HandoverPolicy Read(HandoverPolicy policy, YamlFields head)
    {
        if (head.Fields("handover", Keys) is not { } handover)
        {
            return policy;
        }

        foreach (var host in handover.Items("hosts").Where(item => !Host.IsMatch(item.Text)))
        {
            handover.Note(host, $"'{host.Text}' is not a host", "Give a name such as packages.example.org, without scheme and port");
        }

        return policy with
        {
            Command = Command(handover),
            TimeoutMinutes = handover.Number("timeout-minutes", 1, MostMinutes) ?? policy.TimeoutMinutes,
            Tries = handover.Number("tries", 0, Most) ?? policy.Tries,
            Hosts = handover.Texts("hosts"),
            Needs = [.. handover.List("needs", "name", "kind", "why", "how").Select(Need)],
            Teams = [.. handover.List("teams", "name", "contact").Select(team => new HandoverTeam(team.NeededText("name"), team.NeededText("contact")))],
            Exclude = GlobList.Read(handover, "exclude"),
            Concentration = handover.Number("concentration", 1, Most) ?? policy.Concentration,
            Authors = handover.Number("authors", 1, Most) ?? policy.Authors,
            ConcentrationBlocks = handover.Flag("concentration-blocks") ?? policy.ConcentrationBlocks,
        };
    }

    private static IReadOnlyList<string> Command(YamlFields handover)
    {
        if (handover.Find("command") is YamlList { Items.Count: 0 })
        {
            handover.Note("command", "'command' is empty", "Give a command such as [./build.sh, BuildReview], or leave the key out");
        }

        return handover.Texts("command");
    }

    private static HandoverNeed Need(YamlFields need)
    {
        need.Need("kind");
        var kind = need.Choice<NeedKind>("kind") ?? NeedKind.Environment;
        var name = need.NeededText("name");
        var (fits, instead) = kind switch
        {
            NeedKind.Environment => (Variable.IsMatch(name), "Give the name of the variable"),
            NeedKind.Tool => (Program.IsMatch(name), "Give the name of the program, as it is called"),
            _ => (IsBelowHome(name), "Give a path relative to the home folder, such as .nuget/NuGet/NuGet.Config"),
        };
        if (name.Length > 0 && !fits)
        {
            need.Note("name", $"'{name}' can't be the name of a need of this kind", instead);
        }

        return new(name, kind, need.NeededText("why"), need.NeededText("how")) { Line = need.Map.Line };
    }

    private static bool IsBelowHome(string path) =>
        !Path.IsPathRooted(path) && !path.AsSpan().ContainsAny("\\:*?~") && path.Split('/').All(part => part is not ("" or "." or ".."));
}

using System.Text.RegularExpressions;
using Factory.Gates.Envelope.Yaml;
using Factory.Model.Policy;

namespace Factory.Gates.Envelope;

/// <summary>Reads which packages a repository may use.</summary>
internal static class PolicyPackages
{
    private static readonly Regex Pattern = new(@"\A[A-Za-z0-9_*][A-Za-z0-9_.*-]{0,99}\z", RegexOptions.NonBacktracking);

    public static FactoryPolicy Read(FactoryPolicy policy, YamlFields head)
    {
        if (head.Fields("packages", "allow", "deny", "pinned") is not { } packages)
        {
            return policy;
        }

        return policy with
        {
            Packages = new()
            {
                Allow = packages.Find("allow") is null ? null : Allowed(packages),
                Deny = [.. packages.List("deny", "id", "reason").Select(Denied)],
                Pinned = packages.Flag("pinned") ?? true,
            },
        };
    }

    private static IReadOnlyList<string> Allowed(YamlFields packages)
    {
        var items = packages.Items("allow");
        foreach (var item in items.Where(item => !IsPattern(item.Text)))
        {
            NoteNoPattern(packages, item, item.Text);
        }

        return [.. items.Select(item => item.Text)];
    }

    private static DeniedPackage Denied(YamlFields entry)
    {
        var denied = new DeniedPackage(entry.NeededText("id"), entry.NeededText("reason"));
        if (denied.Id.Length > 0 && !IsPattern(denied.Id))
        {
            NoteNoPattern(entry, entry.Find("id")!, denied.Id);
        }

        return denied;
    }

    private static bool IsPattern(string text) => Pattern.IsMatch(text) && !text.Contains("**", StringComparison.Ordinal);

    private static void NoteNoPattern(YamlFields fields, YamlNode at, string text) =>
        fields.Note(at, $"'{text}' can't be the id of a package", "Give an id such as Newtonsoft.Json, or a pattern such as Microsoft.*");
}

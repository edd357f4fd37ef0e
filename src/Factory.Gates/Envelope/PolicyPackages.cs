using System.Text.RegularExpressions;
using Factory.Gates.Envelope.Yaml;
using Factory.Model.Policy;

namespace Factory.Gates.Envelope;

/// <summary>Reads which packages a repository may use.</summary>
internal static class PolicyPackages
{
    private static readonly Regex Pattern = new(@"\A[A-Za-z0-9_*][A-Za-z0-9_.*-]{0,99}\z", RegexOptions.NonBacktracking);

    private static readonly Regex License = new(@"\A[A-Za-z0-9.:-]{1,100}\+?( WITH [A-Za-z0-9.-]{1,100})?\z", RegexOptions.NonBacktracking);

    public static FactoryPolicy Read(FactoryPolicy policy, YamlFields head)
    {
        if (head.Fields("packages", "allow", "deny", "licenses", "license-exceptions", "pinned") is not { } packages)
        {
            return policy;
        }

        return policy with
        {
            Packages = new()
            {
                Allow = packages.Find("allow") is null ? null : Allowed(packages),
                Deny = [.. packages.List("deny", "id", "reason").Select(Denied)],
                Licenses = packages.Find("licenses") is null ? null : Licenses(packages),
                LicenseExceptions = Exceptions(packages),
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

    private static DeniedPackage Denied(YamlFields entry) => new(PackageId(entry), entry.NeededText("reason"));

    private static string PackageId(YamlFields entry)
    {
        var id = entry.NeededText("id");
        if (id.Length > 0 && !IsPattern(id))
        {
            NoteNoPattern(entry, entry.Find("id")!, id);
        }

        return id;
    }

    private static IReadOnlyList<string> Licenses(YamlFields packages)
    {
        var items = packages.Items("licenses");
        foreach (var item in items.Where(item => !License.IsMatch(item.Text)))
        {
            packages.Note(item, $"'{item.Text}' can't be the id of one licence", "Give ids of the SPDX list, such as MIT or Apache-2.0, each by itself");
        }

        return [.. items.Select(item => item.Text)];
    }

    private static IReadOnlyList<ExemptPackage> Exceptions(YamlFields packages)
    {
        if (packages.Find("license-exceptions") is { } exceptions && packages.Find("licenses") is null)
        {
            packages.Note(exceptions, "there are exceptions, and nothing to be an exception from", "Add licenses: with what packages may have, such as [MIT]");
        }

        return [.. packages.List("license-exceptions", "id", "reason").Select(entry => new ExemptPackage(PackageId(entry), entry.NeededText("reason")))];
    }

    private static bool IsPattern(string text) => Pattern.IsMatch(text) && !text.Contains("**", StringComparison.Ordinal);

    private static void NoteNoPattern(YamlFields fields, YamlNode at, string text) =>
        fields.Note(at, $"'{text}' can't be the id of a package", "Give an id such as Newtonsoft.Json, or a pattern such as Microsoft.*");
}

using Factory.Gates.Envelope.Globs;
using Factory.Gates.Envelope.Yaml;
using Factory.Model.Faults;

namespace Factory.Gates.Envelope;

/// <summary>What the rails of an envelope may refer to; a reference to anything else is noted at its place.</summary>
/// <param name="Paths">The files of the repository.</param>
/// <param name="Checks">The ids of all checks.</param>
/// <param name="Rules">The ids of all rules, its own and those of packs.</param>
internal sealed record RailReferences(IReadOnlyList<string> Paths, IReadOnlySet<string> Checks, IReadOnlySet<string> Rules)
{
    /// <summary>Globs, each of which must stand for a file.</summary>
    public void RequireFiles(YamlFields fields, string key)
    {
        foreach (var item in fields.Items(key).Where(item => GlobSyntax.MistakeIn(item.Text) is null))
        {
            var glob = Glob.Parse(item.Text);
            if (!Paths.Any(glob.Matches))
            {
                fields.Note(item, $"nothing matches '{item.Text}'", "Correct the glob, or remove it");
            }
        }
    }

    /// <summary>Ids, each of which must be one of a check or a rule.</summary>
    public void RequireChecks(YamlFields fields, string key)
    {
        foreach (var item in fields.Items(key).Where(item => !Checks.Contains(item.Text) && !Rules.Contains(item.Text)))
        {
            fields.Note(item, $"there is no check or rule '{item.Text}'", Nearest.Suggest(item.Text, Checks.Concat(Rules), "Give the id of a check, such as FAC0402, or of a rule in .factory/rules"));
        }
    }

    /// <summary>Ids, each of which must be one of a rule: only a rule finds lines.</summary>
    public void RequireRules(YamlFields fields, string key)
    {
        foreach (var item in fields.Items(key).Where(item => !Rules.Contains(item.Text)))
        {
            var (what, otherwise) = Checks.Contains(item.Text)
                ? ($"'{item.Text}' is a check, and {key} are rules", "Move it to checked-by:")
                : ($"there is no rule '{item.Text}'", "Give the id of a rule in .factory/rules, or of a pack");
            fields.Note(item, what, Nearest.Suggest(item.Text, Rules, otherwise));
        }
    }
}

using System.Text.RegularExpressions;
using Factory.Gates.Envelope.Globs;
using Factory.Gates.Envelope.Yaml;

namespace Factory.Gates.Envelope;

/// <summary>Reads the modules of a policy: names, each with the globs of its files.</summary>
internal static class PolicyModules
{
    private static readonly Regex Name = new(@"\A[A-Za-z0-9_][A-Za-z0-9_.-]*\z", RegexOptions.NonBacktracking);

    /// <param name="head">The policy's keys.</param>
    /// <param name="paths">The files of the repository, of which each module must claim some; null where they are not known.</param>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>>? Read(YamlFields head, IReadOnlyList<string>? paths)
    {
        if (head.Find("modules") is null || head.Named("modules") is not { } modules)
        {
            return null;
        }

        var found = new SortedDictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        foreach (var key in modules.Map.Entries.Select(entry => entry.Key))
        {
            if (!Name.IsMatch(key.Text))
            {
                modules.Note(key, $"'{key.Text}' can't be the name of a module", "Use letters, digits, dots, dashes and underscores");
            }

            found[key.Text] = GlobList.Read(modules, key.Text);
            NoteIdle(modules, key, found[key.Text], paths);
        }

        return found;
    }

    private static void NoteIdle(YamlFields modules, YamlText key, IReadOnlyList<string> globs, IReadOnlyList<string>? paths)
    {
        if (modules.Find(key.Text) is YamlList { Items.Count: 0 })
        {
            modules.Note(key, $"the module '{key.Text}' claims no files", "Give the globs of its files, or remove it");
        }
        else if (paths is not null && globs.Count > 0 && globs.All(glob => GlobSyntax.MistakeIn(glob) is null))
        {
            var claimed = GlobSet.Of(globs);
            if (!paths.Any(claimed.Matches))
            {
                modules.Note(key, $"the module '{key.Text}' claims no files: nothing matches {string.Join(", ", globs)}", "Correct its globs, or remove it");
            }
        }
    }
}

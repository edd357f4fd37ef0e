using Factory.Git.Changes;
using Factory.Git.Files;
using Factory.Model.Faults;

namespace Factory.Gates.Learning.Rules;

/// <summary>Reads the files of a change for the rules; only those that some rule could be about are needed.</summary>
public static class ChangedTexts
{
    /// <summary>The files that the change added, modified or moved, as they stand.</summary>
    public static async Task<IReadOnlyList<ChangedText>> ReadAsync(ChangeSet change, IFileTree tree, CancellationToken cancellation)
    {
        var texts = new List<ChangedText>();
        foreach (var file in change.Files.Where(file => file.Kind != ChangeKind.Deleted && RuleFolder.Judges(file.Path)))
        {
            try
            {
                texts.Add(new(file, await tree.ReadAsync(file.Path, cancellation) ?? ""));
            }
            catch (InvalidInputException obstacle)
            {
                texts.Add(new(file, "", obstacle.Message));
            }
        }

        return texts;
    }
}

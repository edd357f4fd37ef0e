using Factory.Hosting.Parameters;
using Factory.Model.Faults;

namespace Factory.Hosting.Paths;

/// <summary>Finds the root of the repository: as given, else the nearest folder upwards that has a <c>.nuke</c> folder.</summary>
internal static class RootFolder
{
    public static AbsolutePath? Find(GivenText? given, string workingDirectory, Problems problems) =>
        given is null ? Search(workingDirectory, problems) : Check(given, problems);

    private static AbsolutePath? Check(GivenText given, Problems problems)
    {
        var folder = Path.GetFullPath(given.Text.Length == 0 ? "." : given.Text, given.BaseFolder);
        if (Directory.Exists(folder))
        {
            return folder;
        }

        problems.Add(given.Where, $"there is no folder {folder}", "Give the root of the repository");
        return null;
    }

    private static AbsolutePath? Search(string workingDirectory, Problems problems)
    {
        for (AbsolutePath? folder = workingDirectory; folder is not null; folder = folder.Parent)
        {
            if ((folder / ".nuke").DirectoryExists())
            {
                return folder;
            }
        }

        problems.Add(
            workingDirectory,
            "no folder from here upwards has a .nuke folder, so the root is unknown",
            "Create an empty .nuke folder in the root of the repository, or give --root PATH");
        return null;
    }
}

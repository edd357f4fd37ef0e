using Factory.Gates.Building.Files;
using Factory.Model.Faults;

namespace Factory.Gates.Building;

/// <summary>Which platform dotnet test uses in a repository.</summary>
internal static class TestPlatform
{
    private const string File = "global.json";

    /// <exception cref="InvalidInputException">It is not VSTest, the only one whose results can be read so far.</exception>
    public static void Require(string root)
    {
        using var settings = RepositoryJson.Find(root, File);
        if (settings is not null
            && settings.RootElement.Text("test", "runner").Equals("Microsoft.Testing.Platform", StringComparison.OrdinalIgnoreCase))
        {
            throw new InvalidInputException(
                File,
                "test.runner is 'Microsoft.Testing.Platform', which is not supported yet",
                "Remove it, so that dotnet test uses VSTest");
        }
    }
}

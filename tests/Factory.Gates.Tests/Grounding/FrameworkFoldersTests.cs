using Factory.Gates.Grounding;
using Factory.Model.Faults;

namespace Factory.Gates.Tests.Grounding;

public sealed class FrameworkFoldersTests : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("factory-frameworks-").FullName;

    public void Dispose() => Directory.Delete(root, recursive: true);

    [Fact]
    public void Takes_the_framework_that_runs_and_the_newest_of_the_others()
    {
        Install("Microsoft.NETCore.App/9.0.1", "Microsoft.NETCore.App/10.0.1", "Other.App/9.0.11", "Other.App/9.0.2");

        var found = FrameworkFolders.Of($"{Shared("Microsoft.NETCore.App/9.0.1")}{Path.DirectorySeparatorChar}", () => throw new InvalidOperationException());

        Assert.Equal([Shared("Microsoft.NETCore.App/9.0.1"), Shared("Other.App/9.0.11")], found);
    }

    [Fact]
    public void A_host_with_its_own_runtime_takes_those_that_dotnet_has()
    {
        Install("Microsoft.NETCore.App/9.0.11", "Microsoft.NETCore.App/10.0.1", "Other.App/9.0.2");
        var link = Path.Combine(Directory.CreateDirectory(Path.Combine(root, "bin")).FullName, "dotnet");
        File.WriteAllText(Path.Combine(root, "dotnet"), "");
        File.CreateSymbolicLink(link, Path.Combine(root, "dotnet"));

        var found = FrameworkFolders.Of(Path.Combine(root, "host"), () => link);

        Assert.Equal([Shared("Microsoft.NETCore.App/10.0.1"), Shared("Other.App/9.0.2")], found);
    }

    [Fact]
    public void Says_so_where_no_framework_lies_beside_dotnet()
    {
        File.WriteAllText(Path.Combine(root, "dotnet"), "");

        var refusal = Assert.Throws<InvalidInputException>(() => FrameworkFolders.Of(Path.Combine(root, "host"), () => Path.Combine(root, "dotnet")));

        Assert.Equal($"{Path.Combine(root, "dotnet")}: there is no shared/Microsoft.NETCore.App beside it. Set DOTNET_ROOT to the folder that .NET is installed in", refusal.Message);
    }

    private void Install(params string[] frameworks) => Array.ForEach(frameworks, framework => Directory.CreateDirectory(Shared(framework)));

    private string Shared(string framework) => Path.Combine([root, "shared", .. framework.Split('/')]);
}

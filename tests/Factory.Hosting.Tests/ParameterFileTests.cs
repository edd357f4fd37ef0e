namespace Factory.Hosting.Tests;

/// <summary>The file comes with the change under review: whatever stands in its place, the run ends with one line.</summary>
public sealed class ParameterFileTests : IDisposable
{
    private readonly TempRoot root = new();
    private readonly TempRoot other = new();
    private readonly ParameterBuild build = new();

    private string Place => Path.Combine(root.Folder, ".nuke", "parameters.json");

    public void Dispose()
    {
        root.Dispose();
        other.Dispose();
    }

    [Fact]
    public async Task A_link_to_an_endless_device_is_refused()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such device");
        File.CreateSymbolicLink(Place, "/dev/zero");

        await RefusedAsync("this path leaves the root through a symbolic link. Replace the link by the file or folder itself");
    }

    [Fact]
    public async Task A_link_out_of_the_root_is_refused()
    {
        other.Parameters("{ \"Name\": \"stranger\" }");
        File.CreateSymbolicLink(Place, Path.Combine(other.Folder, ".nuke", "parameters.json"));

        await RefusedAsync("this path leaves the root through a symbolic link");
    }

    [Fact]
    public async Task A_folder_of_links_out_of_the_root_is_refused()
    {
        other.Parameters("{ \"Name\": \"stranger\" }");
        Directory.Delete(Path.Combine(root.Folder, ".nuke"));
        Directory.CreateSymbolicLink(Path.Combine(root.Folder, ".nuke"), Path.Combine(other.Folder, ".nuke"));

        await RefusedAsync("this path leaves the root through a symbolic link");
    }

    [Fact]
    public async Task A_broken_link_is_refused()
    {
        File.CreateSymbolicLink(Place, "missing.json");

        await RefusedAsync("there is no such file");
    }

    [Fact]
    public async Task A_link_in_a_circle_is_refused()
    {
        File.CreateSymbolicLink(Place, "parameters.json");

        await RefusedAsync("this path leaves the root through a symbolic link");
    }

    [Fact]
    public async Task A_folder_in_its_place_is_refused()
    {
        Directory.CreateDirectory(Place);

        await RefusedAsync("it cannot be read");
    }

    [Fact]
    public async Task A_link_inside_the_root_is_followed()
    {
        root.File("given.json", "{ \"Name\": \"linked\" }");
        File.CreateSymbolicLink(Place, Path.Combine("..", "given.json"));

        (await root.RunAsync(build, "ShowName")).Ended(0);

        Assert.Equal("linked", build.Ran);
    }

    private async Task RefusedAsync(string what)
    {
        var result = (await root.RunAsync(build, "ShowName")).Ended(2);

        Assert.StartsWith($".nuke/parameters.json: {what}", Assert.Single(result.ErrorLines), StringComparison.Ordinal);
        Assert.Empty(build.Log);
    }
}

namespace Factory.Hosting.Tests;

public sealed class ParameterTests : IDisposable
{
    private readonly TempRoot root = new();
    private readonly ParameterBuild build = new();

    public void Dispose() => root.Dispose();

    [Theory]
    [InlineData("ShowName", "world")]
    [InlineData("ShowName --name Ada", "Ada")]
    [InlineData("ShowName --NAME=Ada", "Ada")]
    [InlineData("ShowName -name Ada", "Ada")]
    [InlineData("--name Ada ShowName", "Ada")]
    [InlineData("ShowName --name Ada --name Bob", "Bob")]
    [InlineData("ShowName --name=-x", "-x")]
    [InlineData("ShowCount", "5")]
    [InlineData("ShowCount --count 7", "7")]
    [InlineData("ShowCount --count -7", "-7")]
    [InlineData("ShowLoud", "False")]
    [InlineData("--loud ShowLoud", "True")]
    [InlineData("ShowLoud --loud false", "False")]
    [InlineData("ShowLoud --loud TRUE", "True")]
    [InlineData("ShowFlavour --flavour sweet", "Sweet")]
    [InlineData("ShowItems", "none")]
    [InlineData("ShowItems --items a b", "a|b")]
    [InlineData("ShowItems --items", "")]
    [InlineData("ShowNumbers --numbers 1 2 3", "1|2|3")]
    [InlineData("ShowFolder", "out")]
    [InlineData("ShowFolder --folder x/../y", "y")]
    [InlineData("ShowKey --nuget-api-key k", "k")]
    [InlineData("ShowKey --nu-get-api-key k", "k")]
    [InlineData("ShowSignName --sign-name Eve", "Eve")]
    [InlineData("ShowSignName --name Ada", "nobody")]
    [InlineData("ShowLabel", "initial")]
    [InlineData("ShowLabel --label set", "set")]
    [InlineData("ShowProperty --renamed 8f2c1f6e-9f3a-4c34-a5de-1a2f6a2f0a11", "8f2c1f6e-9f3a-4c34-a5de-1a2f6a2f0a11")]
    public async Task The_command_line_gives_values(string line, string expected)
    {
        (await root.RunAsync(build, line)).Ended(0);

        Assert.Equal(expected, build.Ran);
    }

    [Theory]
    [InlineData("NuGetApiKey")]
    [InlineData("NUGET_API_KEY")]
    [InlineData("nuget-api-key")]
    [InlineData("NUKE_NUGET_API_KEY")]
    [InlineData("FACTORY_NUGET_API_KEY")]
    public async Task The_environment_gives_values_under_several_names(string variable)
    {
        (await root.Variable(variable, "k").RunAsync(build, "ShowKey")).Ended(0);

        Assert.Equal("k", build.Ran);
    }

    [Fact]
    public async Task Variables_that_disagree_are_a_mistake() =>
        (await root.Variable("COUNT", "1").Variable("NUKE_COUNT", "2").RunAsync(build, "ShowCount")).Ended(2).SaysOnError(
            "--count: several environment variables give it different values: COUNT, NUKE_COUNT. Keep one of them");

    [Fact]
    public async Task The_hosts_own_parameters_take_only_variables_with_a_prefix()
    {
        root.Variable("HOST", "my-laptop").Variable("TARGET", "x86").Variable("NUKE_VERBOSITY", "Quiet");

        var result = (await root.RunAsync(build, "ShowName")).Ended(0);

        Assert.Empty(result.Output);
    }

    [Theory]
    [InlineData("ShowName --profile first second --name line", "line")]
    [InlineData("ShowCount --profile first second", "1")]
    [InlineData("ShowFlavour --profile first second", "Sweet")]
    [InlineData("ShowFlavour --profile second first", "Sour")]
    [InlineData("ShowItems --profile first second", "from|file")]
    [InlineData("ShowSignName --profile first second", "nobody")]
    public async Task The_command_line_wins_over_environment_over_profiles_over_the_file_over_the_default(string line, string expected)
    {
        root.Variable("NAME", "variable").Variable("COUNT", "1")
            .Parameters("""{ "Name": "file", "Count": 4, "Flavour": "Sour", "Items": ["from", "file"] }""")
            .File(".nuke/parameters.first.json", """{ "Count": 2, "Flavour": "Sour" }""")
            .File(".nuke/parameters.second.json", """{ "Count": 3, "Flavour": "Sweet" }""");

        (await root.RunAsync(build, line)).Ended(0);

        Assert.Equal(expected, build.Ran);
    }

    [Theory]
    [InlineData("""{ "$schema": "build.schema.json", "Name": "x" }""", "ShowName", "x")]
    [InlineData("""{ "name": "x", /* why */ }""", "ShowName", "x")]
    [InlineData("""{ "Loud": true }""", "ShowLoud", "True")]
    [InlineData("""{ "Numbers": [1, 2] }""", "ShowNumbers", "1|2")]
    [InlineData("""{ "Numbers": [] }""", "ShowNumbers", "")]
    [InlineData("""{ "Name": null }""", "ShowName", "world")]
    [InlineData("""{ "Items": "a, b" }""", "ShowItems", "a|b")]
    [InlineData("""{ "SignName": "x" }""", "ShowSignName", "x")]
    public async Task The_file_gives_values(string json, string line, string expected)
    {
        (await root.Parameters(json).RunAsync(build, line)).Ended(0);

        Assert.Equal(expected, build.Ran);
    }

    [Fact]
    public async Task A_path_starts_at_the_working_directory_and_in_the_file_at_the_root()
    {
        root.Parameters("""{ "Folder": "value" }""");
        using var below = new TempRoot { WorkingDirectory = Path.Combine(root.Folder, ".nuke") };

        (await below.RunAsync(build, "ShowFolder")).Ended(0);
        (await below.RunAsync(build, "ShowFolder --folder value")).Ended(0);

        Assert.Equal(["value", ".nuke/value"], build.Log);
    }

    [Fact]
    public async Task A_list_in_a_variable_is_split_at_the_separator()
    {
        (await root.Variable("ITEMS", "a b,c").RunAsync(build, "ShowItems")).Ended(0);

        Assert.Equal("a b|c", build.Ran);
    }
}

namespace Factory.Hosting.Tests;

public sealed class MistakeTests : IDisposable
{
    private readonly TempRoot root = new();
    private readonly ParameterBuild build = new();

    public void Dispose() => root.Dispose();

    [Theory]
    [InlineData("ShwName", "--target: there is no target 'ShwName'. Did you mean 'ShowName'?")]
    [InlineData("ShowName --skip Nothing-like-it", "--skip: there is no target 'Nothing-like-it'. Use one of: Leak, ShowCount,")]
    [InlineData("ShowName --nmae x", "--nmae: there is no such parameter. Did you mean '--name'?")]
    [InlineData("ShowName --count many", "--count: 'many' is no value of Count. Give a whole number that fits Int32")]
    [InlineData("ShowName --count 99999999999", "--count: '99999999999' is no value of Count.")]
    [InlineData("ShowName --flavour sweat", "--flavour: 'sweat' is no value of Flavour. Did you mean 'Sweet'?")]
    [InlineData("ShowName --flavour 1", "--flavour: '1' is no value of Flavour. Use one of: Sour, Sweet")]
    [InlineData("ShowName --loud=maybe", "--loud: 'maybe' is no value of Loud. Give true or false")]
    [InlineData("ShowName --numbers 1 x", "--numbers: 'x' is no value of Numbers.")]
    [InlineData("ShowName --renamed x", "--renamed: 'x' is no value of Renamed. Give a Guid")]
    [InlineData("ShowName --name", "--name: its value is missing. Write --name VALUE, or --name=VALUE if it starts with a dash")]
    [InlineData("ShowName --verbosity loud", "--verbosity: 'loud' is no value of Verbosity. Use one of: Minimal, Normal, Quiet, Verbose")]
    [InlineData("ShowName --profile missing", "--profile: there is no file .nuke/parameters.missing.json. Create it")]
    [InlineData("ShowName --profile ../../x", "--profile: '../../x' is no name of a profile.")]
    [InlineData("ShowName --root /no/such/folder", "--root: there is no folder /no/such/folder.")]
    public async Task A_mistake_on_the_command_line_is_named_with_what_is_right(string line, string expected)
    {
        (await root.RunAsync(build, line)).Ended(2).SaysOnError(expected);

        Assert.Empty(build.Log);
    }

    [Theory]
    [InlineData("{\n  \"Nmae\": 1\n}", ".nuke/parameters.json:2:3: there is no parameter 'Nmae'. Did you mean 'Name'?")]
    [InlineData("{\n  \"Count\":  \"many\"\n}", ".nuke/parameters.json:2:13: 'many' is no value of Count.")]
    [InlineData("{ \"Numbers\": [1, \"x\"] }", ".nuke/parameters.json:1:18: 'x' is no value of Numbers.")]
    [InlineData("{ \"Name\": [\"a\", \"b\"] }", ".nuke/parameters.json:1:12: it takes one value. Give one value")]
    [InlineData("{ \"Name\": { \"a\": 1 } }", ".nuke/parameters.json:1:11: this is no value of a parameter.")]
    [InlineData("{ \"Name\": \"a\", \"name\": \"b\" }", ".nuke/parameters.json:1:16: 'name' is given twice.")]
    [InlineData("{\n  \"Name\" \"x\"\n}", ".nuke/parameters.json:2:10: this is not JSON.")]
    [InlineData("{ \"é\": 1, \"Nmae\": 1 }", ".nuke/parameters.json:1:11: there is no parameter 'Nmae'.")]
    [InlineData("", ".nuke/parameters.json:1:1: this is not JSON.")]
    [InlineData("{", ".nuke/parameters.json:1:2: this is not JSON.")]
    [InlineData("{} {}", ".nuke/parameters.json:1:4: this is not JSON.")]
    [InlineData("[]", ".nuke/parameters.json:1:1: this is not a list of parameters.")]
    [InlineData("{ \"--name\": \"x\" }", ".nuke/parameters.json:1:3: there is no parameter '--name'.")]
    public async Task A_mistake_in_the_file_is_named_with_line_and_column(string json, string expected) =>
        (await root.Parameters(json).RunAsync(build, "ShowName")).Ended(2).SaysOnError(expected);

    [Theory]
    [InlineData("", "--target")]
    [InlineData("Go+", "--target")]
    [InlineData("--target=", "--target")]
    [InlineData("--skip=", "--skip")]
    public async Task An_empty_name_is_no_target(string word, string where)
    {
        (await root.RunWordsAsync(new DeafBuild(), [word], "Go")).Ended(2).SaysOnError($"{where}: the name of a target is empty. Give its name, or leave it out");    }

    [Fact]
    public async Task An_empty_name_is_no_target_where_nothing_runs_by_default_either() =>
        (await root.RunWordsAsync(new DeafBuild(), [""])).Ended(2).SaysOnError("--target: the name of a target is empty.");

    [Fact]
    public async Task A_bad_value_in_the_environment_names_the_variable() =>
        (await root.Variable("NUKE_COUNT", "many").RunAsync(build, "ShowName")).Ended(2)
            .SaysOnError("environment variable NUKE_COUNT: 'many' is no value of Count.");

    [Fact]
    public async Task A_file_that_is_no_text_or_too_large_is_refused()
    {
        await File.WriteAllBytesAsync(Path.Combine(root.Folder, ".nuke/parameters.json"), [0x7B, 0xFF, 0x7D], TestContext.Current.CancellationToken);
        (await root.RunAsync(build, "ShowName")).Ended(2).SaysOnError(".nuke/parameters.json: this is not UTF-8 text.");

        root.Parameters(new(' ', (1024 * 1024) + 1));
        (await root.RunAsync(build, "ShowName")).Ended(2).SaysOnError(".nuke/parameters.json: it is larger than 1048576 bytes.");
    }

    [Fact]
    public async Task All_mistakes_come_at_once_one_a_line()
    {
        root.Parameters("{ \"Nmae\": 1 }").Variable("FLAVOUR", "bitter");

        var result = (await root.RunAsync(build, "ShowName ShwName --count many --loud=maybe --unknown x")).Ended(2);

        Assert.Equal(
            ["--unknown", ".nuke/parameters.json:1:3", "--count", "--loud", "environment variable FLAVOUR", "--target"],
            result.ErrorLines.Select(line => line[..line.IndexOf(": ", StringComparison.Ordinal)]));
    }

    [Fact]
    public async Task Without_a_root_the_user_is_told_what_to_do()
    {
        Directory.Delete(Path.Combine(root.Folder, ".nuke"));

        (await root.RunAsync(build, "ShowName")).Ended(2)
            .SaysOnError("has a .nuke folder, so the root is unknown. Create an empty .nuke folder in the root of the repository, or give --root PATH");
        (await root.RunAsync(build, "ShowName --root .")).Ended(0);
    }

    [Fact]
    public async Task Parameters_of_one_name_collide() =>
        (await root.RunAsync(new RivalBuild())).Ended(2)
            .SaysOnError("IRight.Name: ILeft.Name has the same name --name. Put [ParameterPrefix(\"Prefix\")] on its component")
            .SaysOnError("RivalBuild.Plan: the host has a parameter --plan of its own.")
            .SaysOnError("RivalBuild.Odd: a parameter cannot be of type Dictionary`2.");

    [Fact]
    public async Task A_parameter_that_never_asks_for_its_value_is_a_mistake_once_it_is_given()
    {
        (await root.RunAsync(new DeafBuild(), "Go")).Ended(0);
        (await root.RunAsync(new DeafBuild(), "Go --deaf x")).Ended(2)
            .SaysOnError("--deaf: its value has no effect, because DeafBuild.Deaf never asks for it. Write Deaf => TryGetValue(() => Deaf)");
    }

    [Fact]
    public async Task Asking_for_what_is_no_parameter_is_a_mistake() =>
        (await root.RunAsync(new DeafBuild(), "Asks")).Ended(2)
            .SaysOnError("DeafBuild.Plain: TryGetValue asks for it, but it is no parameter. Put [Parameter] before it");

    private sealed class DeafBuild : FactoryBuild
    {
        [Parameter]
        private string Deaf => "fixed";

        private string Plain => TryGetValue(() => Plain) ?? "x";

        private Target Go => _ => _;

        private Target Asks => _ => _.Executes(() => Assert.NotNull(Plain));
    }

    private interface ILeft : IFactoryBuild
    {
        [Parameter]
        string Name => TryGetValue(() => Name) ?? "";
    }

    private interface IRight : IFactoryBuild
    {
        [Parameter]
        string Name => TryGetValue(() => Name) ?? "";
    }

    private sealed class RivalBuild : FactoryBuild, ILeft, IRight
    {
        [Parameter]
        private bool Plan => false;

        [Parameter]
        private Dictionary<string, string>? Odd => null;
    }
}

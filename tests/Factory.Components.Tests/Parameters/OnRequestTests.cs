using Factory.Hosting.Builds;
using Factory.Hosting.Definition;

namespace Factory.Components.Tests.Parameters;

/// <summary>What decides the verdict, or reaches beyond the working tree, comes only from who starts the run.</summary>
public sealed class OnRequestTests : IDisposable
{
    private readonly DirectoryInfo root = Directory.CreateTempSubdirectory("components-");
    private readonly Dictionary<string, string> variables = new(StringComparer.Ordinal);
    private readonly StringWriter output = new();
    private readonly StringWriter errors = new();

    public OnRequestTests() => root.CreateSubdirectory(".nuke");

    public void Dispose()
    {
        output.Dispose();
        errors.Dispose();
        root.Delete(recursive: true);
    }

    [Fact]
    public async Task Variables_that_merely_have_the_name_of_a_parameter_change_nothing()
    {
        variables["TAG"] = "v1";
        variables["BASE"] = "elsewhere";
        variables["PLAN_ID"] = "none";
        variables["LESSON"] = "physics";

        Assert.Equal(0, await RunAsync("Show"));

        Assert.Contains("tag False, base '', plan '', lesson ''\n", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Variables_with_a_prefix_give_them()
    {
        variables["FACTORY_TAG"] = "true";
        variables["FACTORY_BASE"] = "main";
        variables["NUKE_PLAN_ID"] = "12";
        variables["FACTORY_LESSON"] = "lesson.md";

        Assert.Equal(0, await RunAsync("Show"));

        Assert.Contains("tag True, base 'main', plan '12', lesson 'lesson.md'\n", output.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Base", "\"HEAD\"")]
    [InlineData("PlanId", "12")]
    [InlineData("Tag", "true")]
    [InlineData("Lesson", "\"lesson.md\"")]
    public async Task A_file_of_the_repository_is_refused_where_it_gives_one(string name, string value)
    {
        await File.WriteAllTextAsync(
            Path.Combine(root.FullName, ".nuke", "parameters.json"), $"{{ \"{name}\": {value} }}", TestContext.Current.CancellationToken);

        Assert.Equal(2, await RunAsync("Show"));

        Assert.StartsWith($".nuke/parameters.json:1:3: {name} is not taken from a file of the repository.", errors.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_help_shows_no_number_of_a_plan_that_nobody_gave()
    {
        Assert.Equal(0, await RunAsync("--help"));

        Assert.Contains("--plan-id", output.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("default 0", output.ToString(), StringComparison.Ordinal);
    }

    private Task<int> RunAsync(params string[] arguments) =>
        BuildHost.RunAsync(new ShowBuild(), new(arguments, variables, root.FullName, output, errors));

    private sealed class ShowBuild : FactoryBuild, IRelease, ILearn
    {
        private IRelease Given => this;

        private Target Show => _ => _.Executes(() => HostEnvironment.Output.WriteLine(
            $"tag {Given.Tag}, base '{Given.GateInput.Base}', plan '{Given.GateInput.PlanId}', lesson '{((ILearn)this).Lesson}'"));
    }
}

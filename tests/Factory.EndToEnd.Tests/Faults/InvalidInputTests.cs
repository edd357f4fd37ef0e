using Factory.EndToEnd.Tests.Infra;

namespace Factory.EndToEnd.Tests.Faults;

/// <summary>Input that Factory cannot work with: exit code 2, one line a mistake with its place and what instead, nothing run.</summary>
[Collection(SharedCopy.Name)]
public sealed class InvalidInputTests(FactoryCopy copy)
{
    private readonly Checkout checkout = copy.Checkout;

    [Fact]
    public async Task A_malformed_policy_names_every_mistake_with_line_and_column()
    {
        await checkout.StartBranchAsync("policy");
        checkout.Write(".factory/factory.yml", "version: 1\nbse: main\nshape:\n  limits: { nesting: deep }\n");

        var errors = await RefusedAsync("PlanReview");

        Assert.Contains(errors, line => line.StartsWith(".factory/factory.yml:2:1: ", StringComparison.Ordinal) && line.Contains("Did you mean 'base'?", StringComparison.Ordinal));
        Assert.Contains(errors, line => line.StartsWith(".factory/factory.yml:4:22: ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_malformed_plan_is_named_with_line_and_column()
    {
        await checkout.StartBranchAsync("plan");
        checkout.Write(PlanText.Path, PlanText.Of().Replace("status: approved", "status: aproved", StringComparison.Ordinal));

        var line = Assert.Single(await RefusedAsync("PlanReview"));

        Assert.StartsWith($"{PlanText.Path}:4:9: ", line, StringComparison.Ordinal);
        Assert.Contains("Did you mean 'approved'?", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_malformed_parameter_file_is_named_with_line_and_column()
    {
        await checkout.StartBranchAsync("parameters");
        checkout.Write(".nuke/parameters.json", "{\n  \"Base\": }\n");

        Assert.Matches(@"^\.nuke/parameters\.json:2:\d+: ", Assert.Single(await RefusedAsync("PlanReview")));
    }

    [Fact]
    public async Task An_unknown_key_of_the_parameter_file_is_named_with_its_place()
    {
        await checkout.StartBranchAsync("parameter-key");
        checkout.Write(".nuke/parameters.json", "{\n  \"Configuratoin\": \"Release\"\n}\n");

        var line = Assert.Single(await RefusedAsync("PlanReview"));

        Assert.Matches(@"^\.nuke/parameters\.json:2:\d+: ", line);
        Assert.Contains("Did you mean 'Configuration'?", line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("^--target: .*'IntegrationRevue'.* Did you mean 'IntegrationReview'\\?$", "IntegrationRevue")]
    [InlineData("^--bass: .* Did you mean '--base'\\?$", "PlanReview", "--bass", "main")]
    [InlineData("^--plan-id: .*'twelve'", "PlanReview", "--plan-id", "twelve")]
    public async Task A_mistake_on_the_command_line_is_answered_with_what_would_be_right(string answer, params string[] arguments)
    {
        await checkout.StartBranchAsync("command-line");

        Assert.Matches(answer, Assert.Single(await RefusedAsync(arguments)));
    }

    [Fact]
    public async Task All_mistakes_of_a_command_line_are_named_at_once()
    {
        await checkout.StartBranchAsync("command-line");

        Assert.Equal(3, (await RefusedAsync("PlanRevue", "--bass", "main", "--plan-id", "twelve")).Count);
    }

    private async Task<IReadOnlyList<string>> RefusedAsync(params string[] arguments)
    {
        var run = await checkout.BuildAsync(arguments);

        Assert.True(run.ExitCode == 2, run.Output + run.Errors);
        Assert.False(Directory.Exists(checkout["artifacts/factory/reports"]));
        return run.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}

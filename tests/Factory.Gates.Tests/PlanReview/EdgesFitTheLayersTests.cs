using Factory.Gates.PlanReview;
using Factory.Gates.Tests.Infra;

namespace Factory.Gates.Tests.PlanReview;

public sealed class EdgesFitTheLayersTests
{
    [Theory]
    [InlineData("Model -> Web", "Web stands above Model, on the layer top")]
    [InlineData("Web -> Model", "the policy forbids it: pages see orders and not rows")]
    [InlineData("Ordering -> Web", "Web stands above Ordering, on the layer top", "Web may use Ordering already, and both ways make a cycle")]
    public async Task Flags_an_edge_that_the_policy_has_no_room_for(string edge, params string[] obstacles)
    {
        using var story = await PlanStory.OpenAsync();
        story.Plan($"scope: {{ paths: [src/Web/**], edges: [{edge}] }}", "Words.");

        Assert.Equal(
            $"Plan 12 (Export orders) wants the edge '{edge}', and {string.Join("; ", obstacles)}",
            Assert.Single(await story.FindingsAsync(EdgesFitTheLayers.Info)).Message);
    }

    [Fact]
    public async Task Two_modules_of_one_layer_do_not_see_each_other()
    {
        using var story = await PlanStory.OpenAsync((".factory/factory.yml", PlanStory.Policy.Replace("modules: [Ordering] }", "modules: [Ordering, Model] }", StringComparison.Ordinal).Replace("  - { name: ground, modules: [Model] }\n", "", StringComparison.Ordinal)));
        story.Plan("scope: { edges: [Model -> Ordering] }", "Words.");

        Assert.Contains(await story.FindingsAsync(EdgesFitTheLayers.Info), finding => finding.Message.Contains("Model and Ordering stand beside each other on the layer middle", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Sees_the_other_direction_in_an_edge_to_every_module()
    {
        using var story = await PlanStory.OpenAsync((".factory/factory.yml", "version: 1\nmodules: { Web: [src/Web/**], Model: [src/Model/**] }\ndependencies: { edges: [Web -> *] }\n"));
        story.Plan("scope: { edges: [Model -> Web] }", "Words.");

        Assert.Contains("both ways make a cycle", Assert.Single(await story.FindingsAsync(EdgesFitTheLayers.Info)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Is_silent_on_an_edge_that_points_downwards()
    {
        using var story = await PlanStory.OpenAsync();
        story.Plan("scope: { edges: [Web -> Ordering, Ordering -> Model] }", "Words.");

        Assert.Empty(await story.FindingsAsync(EdgesFitTheLayers.Info));
    }
}

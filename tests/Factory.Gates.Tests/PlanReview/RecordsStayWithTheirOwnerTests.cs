using Factory.Gates.PlanReview;
using Factory.Gates.Tests.Infra;

namespace Factory.Gates.Tests.PlanReview;

public sealed class RecordsStayWithTheirOwnerTests
{
    [Theory]
    [InlineData("[Web]", "The page saves the `Order` itself.")]
    [InlineData("[Web]", "After payment we update the table orders in one statement.")]
    [InlineData("[Web]", "It calls nothing. It marks every Order as shipped.")]
    [InlineData("[Web, Ordering]", "Web inserts into orders when the button is pressed.")]
    [InlineData("[Web]", "`OrderStore.Save` writes the order from the page.")]
    [InlineData("[Web]", "The page lists what is open, and adds a day to each row of orders.")]
    [InlineData("[Web]", "The page calls `OrderStore.Save` when the button is pressed.")]
    [InlineData("[Web, Ordering]", "Web changes the Order in Ordering.")]
    [InlineData("[Web]", "It asks for the number and then saves the Order.")]
    public async Task Flags_a_second_writer_before_a_line_is_written(string modules, string approach)
    {
        using var story = await PlanStory.OpenAsync();
        story.Plan($"scope: {{ modules: {modules} }}", approach);

        var finding = Assert.Single(await story.FindingsAsync(RecordsStayWithTheirOwner.Info));
        Assert.Contains("writes Order from Web, and only Ordering writes it", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[Web]", "The page reads each `Order` and shows its total.")]
    [InlineData("[Web]", "The page asks Ordering to save the `Order`.")]
    [InlineData("[Ordering]", "We save the `Order` and update orders.")]
    [InlineData("[Web, Ordering]", "Ordering saves the `Order`; Web shows it.")]
    [InlineData("[Web]", "We write a page.")]
    [InlineData("[Web]", "The page calls `Draft.Save` of its own.")]
    [InlineData("[Web]", "The page changes the Order through its facade.")]
    [InlineData("[Web]", "The page shows the Order, and saves the colour of the button.")]
    public async Task Is_silent_where_the_owner_writes_or_nobody_does(string modules, string approach)
    {
        using var story = await PlanStory.OpenAsync();
        story.Plan($"scope: {{ modules: {modules} }}", approach);

        Assert.Empty(await story.FindingsAsync(RecordsStayWithTheirOwner.Info));
    }
}

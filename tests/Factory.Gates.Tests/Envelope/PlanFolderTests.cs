using Factory.Gates.Envelope;
using Factory.Gates.Tests.Infra;

namespace Factory.Gates.Tests.Envelope;

public sealed class PlanFolderTests
{
    [Fact]
    public async Task Reads_plans_by_id_and_leaves_other_files_alone()
    {
        var tree = new MemoryTree(
            (".factory/plans/0012-b.md", Plans.FullText),
            (".factory/plans/2-a.md", Plans.FullText.Replace("id: 12", "id: 2", StringComparison.Ordinal)),
            (".factory/plans/README.md", "How to write a plan"),
            (".factory/plans/picture.svg", "<svg/>"),
            (".factory/planset/0001-c.md", "no plan"));

        Assert.Equal([2, 12], (await PlanFolder.ReadAsync(tree, TestContext.Current.CancellationToken)).Select(plan => plan.Id));
    }

    [Fact]
    public async Task Names_the_mistakes_of_all_files_and_numbers_that_are_taken()
    {
        var tree = new MemoryTree(
            (".factory/plans/0001-a.md", "# No front matter"),
            (".factory/plans/0012-b.md", Plans.FullText),
            (".factory/plans/0012-c.md", Plans.FullText),
            (".factory/plans/notes.md", Plans.FullText));

        Assert.Equal(
            [
                ".factory/plans/0001-a.md:1:1: the file does not start with front matter. Make its first line ---, then keys and values, then --- again",
                ".factory/plans/notes.md:2:1: the file name 'notes.md' has no number. Name it number-title.md, such as 0012-export-orders.md",
                ".factory/plans/0012-c.md: the number 12 is taken by .factory/plans/0012-b.md. Give each file its own number",
            ],
            await Mistakes.InAsync(() => PlanFolder.ReadAsync(tree, TestContext.Current.CancellationToken)));
    }
}

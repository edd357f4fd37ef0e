using Factory.Gates.Release;
using Factory.Model.Plans;

namespace Factory.Gates.Tests.Release;

public sealed class ReleaseTextTests
{
    [Fact]
    public void Notes_group_the_plans_by_what_they_do_to_the_API() => Assert.Equal(
        """
        ## [2.0.0] - 2026-11-23

        ### Changed (breaking)

        - Rename orders (plan 3)

        ### Added

        - Export orders (plan 1)
        - Import orders (plan 2)

        """.ReplaceLineEndings("\n"),
        ReleaseNotes.Of("2.0.0", "2026-11-23", [Plan(3, "Rename orders", "breaking"), Plan(2, "Import orders", "additive"), Plan(1, "Export orders", "additive")]));

    [Fact]
    public void A_plan_that_was_built_at_the_last_release_is_not_news() =>
        Assert.Equal(
            [2],
            ReleaseNotes.NewlyBuilt([Plan(1, "Old", "none"), Plan(2, "New", "none")], [Plan(1, "Old", "none")]).Select(plan => plan.Id));

    [Fact]
    public void A_plan_that_is_only_approved_is_not_released() =>
        Assert.Empty(ReleaseNotes.NewlyBuilt([Plan(1, "Soon", "none") with { Status = PlanStatus.Approved }], []));

    [Fact]
    public void A_new_section_stands_below_the_unreleased_one_and_above_the_others() => Assert.Equal(
        "# Changelog\n\n## [Unreleased]\n\n- Soon\n\n## [1.1.0] - 2026-11-23\n\n- New\n\n## [1.0.0] - 2026-01-01\n\n- Old\n",
        Changelog.With("# Changelog\n\n## [Unreleased]\n\n- Soon\n\n## [1.0.0] - 2026-01-01\n\n- Old\n", "## [1.1.0] - 2026-11-23\n\n- New\n"));

    [Fact]
    public void A_missing_changelog_is_started() =>
        Assert.Equal("# Changelog\n\n## [1.0.0] - 2026-11-23\n", Changelog.With("", "## [1.0.0] - 2026-11-23\n"));

    private static Plan Plan(int id, string title, string api) =>
        new(id, title, PlanStatus.Built, $".factory/plans/{id:0000}.md") { Scope = new() { Api = api } };
}

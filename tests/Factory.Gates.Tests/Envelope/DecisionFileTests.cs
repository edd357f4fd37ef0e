using Factory.Gates.Envelope;
using Factory.Gates.Tests.Infra;
using Factory.Model.Policy;

namespace Factory.Gates.Tests.Envelope;

public sealed class DecisionFileTests
{
    private const string Path = ".factory/decisions/0003-own-host.md";

    [Fact]
    public void Reads_a_decision()
    {
        var decision = DecisionFile.Parse(
            """
            ---
            id: 3
            title: An own host
            status: accepted
            date: 2026-11-23
            owner: factory-team
            supersedes: 0001-first-host
            applies-to: [src/**]
            forbids: { packages: [Nuke.Common], types: [System.Console], edges: [Gates -> Hosting] }
            checked-by: [FAC0402]
            ---
            # An own host
            """,
            Path);

        Assert.Equal((3, DecisionStatus.Accepted, "factory-team", Path), (decision.Id, decision.Status, decision.Owner, decision.Path));
        Assert.Equal(new DateOnly(2026, 11, 23), decision.Date);
        Assert.Equal(["0001-first-host"], decision.Supersedes);
        Assert.Equal(["src/**"], decision.AppliesTo);
        Assert.Equal(["FAC0402"], decision.CheckedBy);
    }

    [Fact]
    public void Names_every_mistake_at_once_with_its_place() =>
        Assert.Equal(
            [
                $"{Path}:2:1: the key 'owner' is missing. Add owner: with its value",
                $"{Path}:2:5: the id is 4 and the file is called 0003-own-host.md. Write id: 3, or rename the file",
                $"{Path}:3:9: 'status' can't be 'acepted'. Did you mean 'accepted'?",
                $"{Path}:4:7: 'date' can't be 'today'. Give a date as 2026-12-31",
                $"{Path}:5:12: unknown key 'package'. Did you mean 'packages'?",
                $"{Path}:6:14: '-' is not the id of a check. Give an id such as FAC0402",
            ],
            Mistakes.In(() => DecisionFile.Parse(
                "---\nid: 4\nstatus: acepted\ndate: today\nforbids: { package: [A] }\nchecked-by: ['-']\n---\n", Path)));
}

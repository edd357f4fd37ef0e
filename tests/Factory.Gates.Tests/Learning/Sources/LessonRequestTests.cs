using Factory.Gates.Learning.Sources;
using Factory.Gates.Tests.Infra;

namespace Factory.Gates.Tests.Learning.Sources;

public sealed class LessonRequestTests
{
    public static TheoryData<LessonRequest, string> Mistaken => new()
    {
        { new(), "Learn: nothing is given to learn from. Give one of --lesson FILE, --fix COMMIT, --finding FINGERPRINT, --review FILE, --missed COMMIT --rule ID; or --mine, which proposes what to learn" },
        { new() { Lesson = "a.md", Review = "b.json" }, "Learn: more than one thing is given to learn from: --lesson FILE, --review FILE." },
        { new() { Lesson = "a.md", Names = new("x") }, "--id, --title and --class are about a lesson that is written for you" },
        { new() { Fix = "HEAD", Mine = true }, "Learn: more than one thing is given to learn from: --fix COMMIT, --mine." },
        { new() { Missed = "HEAD" }, "--missed and --rule belong together" },
        { new() { Fix = "HEAD", Rule = "x" }, "--missed and --rule belong together" },
        { new() { Fix = "HEAD", Names = new("../x") }, "--id: '../x' is no name" },
    };

    public static TheoryData<LessonRequest, Type, bool> Right => new()
    {
        { new() { Lesson = "a.md" }, typeof(FileSource), false },
        { new() { Fix = "HEAD", Names = new("x") }, typeof(FixSource), true },
        { new() { Finding = "01234567" }, typeof(FindingSource), true },
        { new() { Review = "b.json" }, typeof(ReviewSource), true },
        { new() { Fix = "HEAD", Choice = (_, _) => Task.FromResult<int?>(0) }, typeof(ChosenSource), false },
    };

    [Theory]
    [MemberData(nameof(Mistaken))]
    public void One_thing_is_learned_at_a_time(LessonRequest request, string message) =>
        Assert.Contains(message, Assert.Single(Mistakes.In(() => request.Source())), StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(Right))]
    public void What_nobody_wrote_or_chose_is_only_proposed(LessonRequest request, Type source, bool isProposal)
    {
        Assert.IsType(source, request.Source());
        Assert.Equal(isProposal, request.IsProposal);
    }
}

namespace Factory.Hosting.Tests;

public sealed class ComponentTests : IDisposable
{
    private readonly TempRoot root = new();

    public void Dispose() => root.Dispose();

    [Theory]
    [InlineData("Compile", "Restore Compile")]
    [InlineData("Hidden", "Hidden")]
    [InlineData("ByName", "Restore Compile ByName")]
    [InlineData("Short", "Restore Short")]
    [InlineData("Lambda", "Restore Compile Lambda")]
    [InlineData("Tries", "Tries")]
    public async Task Targets_of_components_run_by_name_without_casts(string line, string expected)
    {
        var build = new ShopBuild();

        (await root.RunAsync(build, line)).Ended(0);

        Assert.Equal(expected, build.Ran);
    }

    [Fact]
    public async Task A_default_of_a_component_needs_no_more_than_its_name()
    {
        var build = new ShopBuild();
        using var output = new StringWriter();
        var environment = new HostEnvironment([], root.Variables, root.Folder, output, output);

        Assert.Equal(0, await BuildHost.RunAsync(build, environment, x => ((ICompile)x).Compile));
        Assert.Equal("Restore Compile", build.Ran);
    }

    [Fact]
    public async Task A_component_that_the_build_lacks_is_named_with_the_build() =>
        (await root.RunAsync(new LackingBuild(), "Needs")).Ended(2).SaysOnError(
            "LackingBuild.Needs: it names a target of ICompile, which LackingBuild does not implement. "
            + "Add ICompile to the components of LackingBuild, or use the Try form");

    [Fact]
    public async Task The_short_form_needs_exactly_one_target() =>
        (await root.RunAsync(new LackingBuild(), "Vague")).Ended(2).SaysOnError(
            "LackingBuild.Vague: it names ITwo without saying which target, and that declares not one but 2: First, Second. "
            + "Name it: <ITwo>(x => x.First)");

    [Fact]
    public async Task Two_components_with_one_target_name_collide_and_the_way_out_is_shown() =>
        (await root.RunAsync(new RivalBuild(), "Foo")).Ended(2).SaysOnError(
            "RivalBuild.Foo: there are two targets of this name: ILeft.Foo and IRight.Foo. "
            + "Override them in RivalBuild: public Target Foo => _ => _.Inherit<ILeft>(x => x.Foo).Inherit<IRight>(x => x.Foo)");

    [Fact]
    public async Task The_way_out_of_a_collision_works()
    {
        var build = new PeaceBuild();

        (await root.RunAsync(build, "Foo")).Ended(0);

        Assert.Equal("left right own", build.Ran);
    }

    [Fact]
    public async Task A_private_target_cannot_hide_the_one_of_a_component() =>
        (await root.RunAsync(new HidingBuild(), "Foo")).Ended(2).SaysOnError(
            "HidingBuild.Foo: there are two targets of this name: HidingBuild.Foo and ILeft.Foo. Make HidingBuild.Foo public");

    [Fact]
    public async Task An_explicit_override_takes_the_place_of_the_component()
    {
        var build = new ExplicitBuild();

        (await root.RunAsync(build, "Foo")).Ended(0);

        Assert.Equal("before left", build.Ran);
    }

    [Fact]
    public async Task Inheriting_itself_is_a_mistake_and_no_endless_loop() =>
        (await root.RunAsync(new NarcissusBuild(), "Foo")).Ended(2).SaysOnError("NarcissusBuild.Foo: it inherits itself.");

    [Theory]
    [InlineData("Third", "one two Third")]
    [InlineData("Unstable", "unstable")]
    [InlineData("AfterUnstable", "unstable AfterUnstable")]
    public async Task Targets_that_capture_arguments_and_locals_are_told_apart(string line, string expected)
    {
        var build = new CapturingBuild();

        (await root.RunAsync(build, line)).Ended(0);

        Assert.Equal(expected, build.Ran);
    }

    [Fact]
    public async Task A_target_that_is_no_property_is_a_mistake_of_its_user() =>
        (await root.RunAsync(new InlineBuild(), "Foo")).Ended(2).SaysOnError(
            "InlineBuild.Foo: it names a target that is no property of the build. Make it a property");

    public interface IRestore : IFactoryBuild
    {
        List<string> Log { get; }

        Target Restore => _ => _.Executes(() => Log.Add("Restore"));
    }

    public interface ICompile : IRestore
    {
        Target Compile => _ => _.DependsOn(Restore).Executes(() => Log.Add("Compile"));

        private Target Hidden => _ => _.Executes(() => Log.Add("Hidden"));
    }

    public interface ITwo : IFactoryBuild
    {
        Target First => _ => _;

        Target Second => _ => _;
    }

    public interface ILeft : IFactoryBuild
    {
        List<string> Log { get; }

        Target Foo => _ => _.Executes(() => Log.Add("left"));
    }

    public interface IRight : IFactoryBuild
    {
        List<string> Log { get; }

        Target Foo => _ => _.Executes(() => Log.Add("right"));
    }

    private sealed class ShopBuild : LoggedBuild, ICompile
    {
        private Target ByName => _ => _.DependsOn(nameof(ICompile.Compile)).Executes(Note("ByName"));

        private Target Short => _ => _.DependsOn<IRestore>().Executes(Note("Short"));

        private Target Lambda => _ => _.DependsOn<ICompile>(x => x.Compile).Executes(Note("Lambda"));

        private Target Tries => _ => _.TryDependsOn<ITwo>(x => x.First).TryAfter<ITwo>().Executes(Note("Tries"));
    }

    private sealed class LackingBuild : FactoryBuild, ITwo
    {
        private Target Needs => _ => _.DependsOn<ICompile>(x => x.Compile);

        private Target Vague => _ => _.DependsOn<ITwo>();
    }

    private sealed class RivalBuild : LoggedBuild, ILeft, IRight;

    private sealed class PeaceBuild : LoggedBuild, ILeft, IRight
    {
        public Target Foo => _ => _.Inherit<ILeft>(x => x.Foo).Inherit<IRight>(x => x.Foo).Executes(Note("own"));
    }

    private sealed class HidingBuild : LoggedBuild, ILeft
    {
        private Target Foo => _ => _;
    }

    private sealed class ExplicitBuild : LoggedBuild, ILeft
    {
        Target ILeft.Foo => _ => _.Executes(Note("before")).Inherit<ILeft>();
    }

    private sealed class NarcissusBuild : FactoryBuild
    {
        private Target Foo => _ => _.Inherit(Foo);
    }

    private sealed class CapturingBuild : LoggedBuild
    {
        private Target One => Make("one");

        private Target Two => Make("two");

        private Target Third => _ => _.DependsOn(One, Two).Executes(Note("Third"));

        private Target Unstable
        {
            get
            {
                var words = new List<string> { "unstable" };
                return _ => _.Executes(() => Log.AddRange(words));
            }
        }

        private Target AfterUnstable => _ => _.DependsOn(Unstable).Executes(Note("AfterUnstable"));

        private Target Make(string name) => _ => _.Executes(Note(name));
    }

    private sealed class InlineBuild : FactoryBuild
    {
        private Target Foo => _ => _.DependsOn(_ => _.Executes(() => { }));
    }
}

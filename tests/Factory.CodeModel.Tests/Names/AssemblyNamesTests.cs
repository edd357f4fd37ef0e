using Factory.CodeModel.Names;

namespace Factory.CodeModel.Tests.Names;

public sealed class AssemblyNamesTests
{
    [Fact]
    public void Names_public_types_and_members_of_the_framework()
    {
        var names = AssemblyNames.Of(typeof(object).Assembly.Location).Select(name => name.Full).ToHashSet(StringComparer.Ordinal);

        Assert.Superset(
            new HashSet<string> { "System.Collections.Generic", "System.String", "System.String.Length", "System.Collections.Generic.List.Add", "System.DayOfWeek.Monday", "System.Environment.SpecialFolder" },
            names);
        Assert.DoesNotContain("System.String.get_Length", names);
        Assert.DoesNotContain("System.String._firstChar", names);
        Assert.DoesNotContain("System.Environment.GetProcessPath", names);
    }

    [Fact]
    public void A_file_that_is_no_assembly_names_nothing()
    {
        Assert.Empty(AssemblyNames.Of(Path.Combine(AppContext.BaseDirectory, "Factory.CodeModel.Tests.runtimeconfig.json")));
        Assert.Empty(AssemblyNames.Of(Path.Combine(AppContext.BaseDirectory, "missing.dll")));
    }
}

using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Runtime.CompilerServices;
using Factory.Hosting.Builds;
using Factory.Hosting.Discovery;
using Factory.Model.Faults;

namespace Factory.Hosting.Parameters;

/// <summary>All parameters of a build and of the host, found once by reflection.</summary>
internal sealed class ParameterSet
{
    private const BindingFlags Declared =
        BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    private readonly Dictionary<string, ParameterDefinition> byKey;

    private ParameterSet(IReadOnlyList<ParameterDefinition> all)
    {
        All = all;
        byKey = all.ToDictionary(parameter => parameter.Key, StringComparer.Ordinal);
    }

    /// <summary>The host's own first, then in order of declaration.</summary>
    public IReadOnlyList<ParameterDefinition> All { get; }

    public static ParameterSet Of(FactoryBuild build, Problems problems) => new(
    [
        .. TypeLine.Of(build).Prepend(typeof(HostOptions))
            .SelectMany(DeclaredBy)
            .GroupBy(parameter => parameter.Key, StringComparer.Ordinal)
            .Select(group => One([.. group], problems)),
    ]);

    public ParameterDefinition? Find(string name) => byKey.GetValueOrDefault(ParameterName.Key(name));

    /// <summary>One of the host's own.</summary>
    public ParameterDefinition BuiltIn(string name) => byKey[ParameterName.Key(name)];

    [DynamicDependency(DynamicallyAccessedMemberTypes.All, typeof(HostOptions))]
    [UnconditionalSuppressMessage("Trimming", "IL2070", Justification = "FactoryBuild keeps the members of a build and of its components")]
    private static IEnumerable<ParameterDefinition> DeclaredBy(Type type)
    {
        MemberInfo[] members = [.. type.GetFields(Declared), .. type.GetProperties(Declared)];
        return TypeLine.InSourceOrder(Array.FindAll(members, member => member.IsDefined(typeof(ParameterAttribute)))).Select(member => new ParameterDefinition(member));
    }

    private static ParameterDefinition One(IReadOnlyList<ParameterDefinition> same, Problems problems)
    {
        var first = same[0];
        if (first is { IsBuiltIn: false, IsSupported: false })
        {
            problems.Add(
                first.Place,
                $"a parameter cannot be of type {first.TypeName}",
                RuntimeFeature.IsDynamicCodeSupported
                    ? "Use text, a number, bool, an enum, AbsolutePath, a type with IParsable, or an array of these"
                    : "In native code use text, a number, bool, an enum, AbsolutePath, a date or a time, or an array of these; lists hold text and paths only");
        }

        foreach (var rival in same.Skip(1).Where(rival => !Overrides(first, rival)))
        {
            problems.Add(rival.Place, What(first, rival), "Put [ParameterPrefix(\"Prefix\")] on its component, or give it [Parameter(Name = \"...\")]");
        }

        return first;
    }

    private static string What(ParameterDefinition first, ParameterDefinition rival) => first.IsBuiltIn
        ? $"the host has a parameter {rival.Option} of its own"
        : $"{first.Place} has the same name {rival.Option}";

    /// <summary>A member of the class stands for the component's member of the same name.</summary>
    private static bool Overrides(ParameterDefinition first, ParameterDefinition rival) =>
        first is { IsBuiltIn: false, Member.DeclaringType.IsClass: true }
        && ParameterName.Short(first.Member.Name) == ParameterName.Short(rival.Member.Name);
}

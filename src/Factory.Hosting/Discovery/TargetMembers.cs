using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Runtime.CompilerServices;
using Factory.Hosting.Builds;
using Factory.Hosting.Definition;
using Factory.Hosting.Parameters;

namespace Factory.Hosting.Discovery;

/// <summary>The properties of type <see cref="Target"/> of a type, and how to read them.</summary>
internal static class TargetMembers
{
    private const BindingFlags Declared =
        BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    /// <summary>In the order in which the source declares them.</summary>
    [UnconditionalSuppressMessage("Trimming", "IL2070", Justification = "FactoryBuild keeps the members of a build and of its components")]
    public static IReadOnlyList<PropertyInfo> DeclaredBy(Type type)
    {
        return TypeLine.InSourceOrder(Array.FindAll(type.GetProperties(Declared), property => property.PropertyType == typeof(Target) && property.GetMethod is not null));
    }

    /// <summary>Whether it overrides the member of an interface, as in <c>Target IFoo.Foo</c>.</summary>
    public static bool IsExplicit(PropertyInfo property) => property.Name.Contains('.', StringComparison.Ordinal);

    /// <summary>Reads it as the build sees it, overrides included.</summary>
    public static Target Read(this PropertyInfo property, object build) =>
        (Target)property.GetMethod!.Invoke(build, BindingFlags.DoNotWrapExceptions, null, null, null)!;

    /// <summary>
    /// Reads it as its own type declares it: a call by address passes by every override. Native code has no such calls: null where there is an
    /// override.
    /// </summary>
    public static Target? ReadDeclared(this PropertyInfo property, FactoryBuild build)
    {
        if (property.GetMethod!.IsAbstract)
        {
            return property.Read(build);
        }

        if (!RuntimeFeature.IsDynamicCodeSupported)
        {
            return IsOverridden(property, build) ? null : property.Read(build);
        }

        var address = property.GetMethod.MethodHandle.GetFunctionPointer();
        return ((Func<Target>)Activator.CreateInstance(typeof(Func<Target>), build, address)!)();
    }

    /// <summary>Whether another type has a public property of its name, or an explicit one for any interface.</summary>
    private static bool IsOverridden(PropertyInfo property, FactoryBuild build) => TypeLine.Of(build)
        .Where(type => type != property.DeclaringType)
        .SelectMany(DeclaredBy)
        .Any(other => IsExplicit(other)
            ? ParameterName.Short(other.Name) == property.Name
            : other.Name == property.Name && other.DeclaringType!.IsClass && other.GetMethod!.IsPublic);
}

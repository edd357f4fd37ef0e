using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Runtime.CompilerServices;
using Factory.Hosting.Definition;

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
    /// Reads it as its own type declares it: a call by address passes by every override. Native code has no such calls: null where what it reads
    /// was made by an override.
    /// </summary>
    public static Target? ReadDeclared(this PropertyInfo property, object build)
    {
        if (property.GetMethod!.IsAbstract)
        {
            return property.Read(build);
        }

        if (!RuntimeFeature.IsDynamicCodeSupported)
        {
            var seen = property.Read(build);
            return IsWithin(seen.Method.DeclaringType, property.DeclaringType!) ? seen : null;
        }

        var address = property.GetMethod.MethodHandle.GetFunctionPointer();
        return ((Func<Target>)Activator.CreateInstance(typeof(Func<Target>), build, address)!)();
    }

    /// <summary>Lambdas are methods of types that compilers nest in the one that holds them.</summary>
    private static bool IsWithin(Type? type, Type outer) => type is not null && (type == outer || IsWithin(type.DeclaringType, outer));
}

using System.Reflection;
using System.Runtime.CompilerServices;
using Factory.Hosting.Builds;

namespace Factory.Hosting.Discovery;

/// <summary>The types that make up a build, in an order that never changes: the class, its base classes, its components by name.</summary>
internal static class TypeLine
{
    public static IEnumerable<Type> Of(FactoryBuild build)
    {
        for (var type = build.GetType(); type is not null && type != typeof(FactoryBuild); type = type.BaseType)
        {
            yield return type;
        }

        foreach (var component in build.GetType().GetInterfaces().OrderBy(type => type.FullName, StringComparer.Ordinal))
        {
            yield return component;
        }
    }

    /// <summary>The members of a type as its source declares them: the numbers of their metadata say so. Native code has none, and keeps that order.</summary>
    public static T[] InSourceOrder<T>(T[] members)
        where T : MemberInfo
    {
        if (RuntimeFeature.IsDynamicCodeSupported)
        {
            Array.Sort(members, (one, other) => one.MetadataToken.CompareTo(other.MetadataToken));
        }

        return members;
    }
}

using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Runtime.CompilerServices;

using Factory.Hosting.Definition;

namespace Factory.Hosting.Discovery;

/// <summary>
/// Whether two delegates come from one property. A property makes a new delegate at each reading, and one that captures
/// a local or an argument also a new closure: then the captured values decide.
/// </summary>
internal sealed class TargetIdentity : IEqualityComparer<Target>
{
    public static readonly TargetIdentity Instance = new();

    public bool Equals(Target? x, Target? y) =>
        x is null || y is null ? ReferenceEquals(x, y) : x.Method == y.Method && SameCapture(x.Target, y.Target);

    public int GetHashCode([DisallowNull] Target obj) => obj.Method.GetHashCode();

    [UnconditionalSuppressMessage("Trimming", "IL2075", Justification = "FactoryBuild keeps the captures of a build and of its components; others count as different")]
    private static bool SameCapture(object? x, object? y)
    {
        if (ReferenceEquals(x, y))
        {
            return true;
        }

        if (x is null || y is null || x.GetType() != y.GetType())
        {
            return false;
        }

        if (!x.GetType().IsDefined(typeof(CompilerGeneratedAttribute), inherit: false))
        {
            return x.Equals(y);
        }

        // Native code hides the fields of what lies outside of a build: what can't be compared is another one
        var fields = x.GetType().GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic);
        return fields.Length > 0 && fields.All(field => SameCapture(field.GetValue(x), field.GetValue(y)));
    }
}

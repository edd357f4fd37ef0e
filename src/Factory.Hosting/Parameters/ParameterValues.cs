using System.Collections.Concurrent;
using System.Linq.Expressions;
using System.Reflection;
using Factory.Model.Faults;

namespace Factory.Hosting.Parameters;

/// <summary>The values that were given, converted once. Null results are never recomputed and nothing outlives the build.</summary>
internal sealed class ParameterValues(ParameterSet parameters, IReadOnlyDictionary<string, object> values)
{
    private readonly ConcurrentDictionary<MemberInfo, string> asked = new();

    /// <summary>As if nobody had given any.</summary>
    public static ParameterValues None(ParameterSet parameters) => new(parameters, new Dictionary<string, object>());

    /// <summary>The value of the parameter that the lambda names.</summary>
    public T? Find<T>(LambdaExpression parameter)
    {
        var key = asked.GetOrAdd(MemberOf(parameter), KeyOf);
        return values.TryGetValue(key, out var value) ? (T)value : default;
    }

    /// <summary>Whether a getter has asked for it; one that never does makes the parameter void.</summary>
    public bool WasAsked(string key) => asked.Values.Contains(key);

    /// <summary>The property or field that the lambda reads.</summary>
    public static MemberInfo MemberOf(LambdaExpression parameter)
    {
        var body = parameter.Body is UnaryExpression { NodeType: ExpressionType.Convert } cast ? cast.Operand : parameter.Body;
        return body is MemberExpression { Member: PropertyInfo or FieldInfo } access
            ? access.Member
            : throw new InvalidInputException(parameter.Body.ToString(), "this names no parameter", "Write () => X, with X a property");
    }

    private string KeyOf(MemberInfo member)
    {
        var name = ParameterName.Of(member);
        return parameters.Find(name)?.Key ?? throw new InvalidInputException(
            $"{member.DeclaringType?.Name}.{member.Name}",
            "TryGetValue asks for it, but it is no parameter",
            "Put [Parameter] before it");
    }
}

using System.Linq.Expressions;
using System.Reflection;
using Factory.Hosting.Parameters;
using Factory.Hosting.Running;
using Factory.Model.Faults;

namespace Factory.Hosting.Planning;

/// <summary>Checks what targets require before the first one starts.</summary>
internal static class Requirements
{
    /// <summary>Parameters that a target requires and that have no value. Those whose value was refused are known already.</summary>
    public static void CheckParameters(ExecutableTarget target, IReadOnlySet<string> refused, Problems problems)
    {
        foreach (var parameter in target.Definition.RequiredParameters)
        {
            var name = ParameterName.Of(ParameterValues.MemberOf(parameter));
            if (!refused.Contains(ParameterName.Key(name)) && IsMissing(Evaluate(parameter.Body)))
            {
                problems.Add(target.Name, $"it requires a value for {name}", Advice(name));
            }
        }
    }

    /// <summary>Conditions that a target requires and that do not hold.</summary>
    public static void CheckConditions(ExecutableTarget target, Problems problems)
    {
        foreach (var requirement in target.Definition.Requirements.Where(requirement => !requirement.Holds()))
        {
            problems.Add(
                target.Name,
                $"its requirement does not hold: {requirement.Text}",
                $"Meet it, or leave the target out with --skip {target.Name}");
        }
    }

    public static bool IsMissing(object? value) => value is null || (value is string text && string.IsNullOrWhiteSpace(text));

    /// <summary>How to give a parameter a value.</summary>
    public static string Advice(string name)
    {
        var option = ParameterName.Option(name);
        var variable = option[2..].Replace('-', '_').ToUpperInvariant();
        return $"Give {option} VALUE, or set the environment variable {variable}";
    }

    /// <summary>Reads members one by one: compiling the expression would cost more than the rest of the start-up.</summary>
    private static object? Evaluate(Expression? expression) => expression switch
    {
        null => null,
        ConstantExpression constant => constant.Value,
        UnaryExpression { NodeType: ExpressionType.Convert } cast => Evaluate(cast.Operand),
        MemberExpression { Member: PropertyInfo property } access => property.GetMethod!.Invoke(
            Evaluate(access.Expression), BindingFlags.DoNotWrapExceptions, null, null, null),
        MemberExpression { Member: FieldInfo field } access => field.GetValue(Evaluate(access.Expression)),
        _ => throw new InvalidInputException(expression.ToString(), "this names no parameter", "Write () => X, with X a property"),
    };
}

using Factory.Model.Faults;
using Factory.Patterns.Generic;
using Factory.Patterns.Matching;
using Factory.Patterns.Yaml;

namespace Factory.Patterns.Rules;

/// <summary>Reads <c>options</c>: those that change what this engine does, and those that only other engines or languages know.</summary>
internal static class OptionsReader
{
    private static readonly string[] Used =
    [
        "constant_propagation", "symmetric_eq", "commutative_compop", "commutative_boolop", "vardef_assign", "implicit_deep_exprstmt", "taint_unify_mvars",
    ];

    /// <summary>Options without effect here: they widen what Semgrep's own services do, or are about other languages.</summary>
    private static readonly string[] Accepted =
    [
        "interfile", "interproc", "symbolic_propagation", "ac_matching", "taint_assume_safe_functions", "taint_assume_safe_indexes",
        "taint_assume_safe_booleans", "taint_assume_safe_numbers", "taint_only_propagate_through_assignments", "taint_intrafile",
        "attr_expr", "arrow_is_function", "let_is_var", "go_deeper_expr", "go_deeper_stmt", "implicit_ellipsis", "xml_attrs_implicit_ellipsis",
        "xml_singleton_loose_matching", "xml_children_ordered", "generic_engine", "generic_multiline", "generic_ellipsis_max_span",
        "generic_comment_style", "generic_caseless", "generic_braces", "generic_extra_braces", "generic_extra_word_characters", "decorators_order_matters",
        "flddef_assign", "implicit_return", "unify_ids_strictly", "cpp_parsing_pref",
    ];

    public static RuleOptions Read(RuleMap rule, RuleProblems problems)
    {
        var map = rule["options"] as RuleMap;
        if (rule["options"] is { } node && map is null)
        {
            problems.Add(node, "'options' is not a map", "Write one option a line, such as symmetric_eq: true");
        }

        foreach (var key in (map?.Entries ?? []).Select(entry => entry.Key).Where(key => !Used.Contains(key.Text) && !Accepted.Contains(key.Text)))
        {
            problems.Add(key, $"unknown option '{key.Text}'", Nearest.Suggest(key.Text, Used));
        }

        return new(
            new()
            {
                ConstantPropagation = Is(map, "constant_propagation", true),
                SymmetricEquality = Is(map, "symmetric_eq", false) || Is(map, "commutative_compop", false),
                CommutativeBoolean = Is(map, "commutative_boolop", false),
                DeclarationIsAssignment = Is(map, "vardef_assign", true),
                DeepStatements = Is(map, "implicit_deep_exprstmt", true),
            },
            Generic(map, problems))
        {
            UnifyTaint = Is(map, "taint_unify_mvars", false),
        };
    }

    private static GenericOptions Generic(RuleMap? map, RuleProblems problems)
    {
        var options = new GenericOptions();
        foreach (var (key, value) in map?.Entries ?? [])
        {
            try
            {
                options = options.With(key.Text, (value as RuleScalar)?.Text ?? "");
            }
            catch (UnusablePatternException refused)
            {
                problems.Add(key, refused.What, refused.Instead);
            }
        }

        return options;
    }

    private static bool Is(RuleMap? map, string key, bool otherwise) => map?[key] is RuleScalar { Text: var text } ? text == "true" : otherwise;
}

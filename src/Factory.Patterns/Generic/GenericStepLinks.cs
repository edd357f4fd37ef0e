namespace Factory.Patterns.Generic;

/// <summary>Tells each step of a pattern what can be known before a text is seen.</summary>
internal static class GenericStepLinks
{
    public static void Set(IReadOnlyList<GenericStep> steps)
    {
        for (var i = steps.Count - 1; i >= 0; i--)
        {
            steps[i].MayBeNothing = steps[i].Kind switch
            {
                GenericStepKind.End or GenericStepKind.BlockEnd => true,
                GenericStepKind.Ellipsis => steps[i + 1].MayBeNothing,
                GenericStepKind.Block => steps[i + 1].MayBeNothing && steps[steps[i].Behind].MayBeNothing,
                _ => false,
            };
        }

        var names = steps.Where(IsNamed).Select(step => step.Text).Distinct().ToList();
        foreach (var name in names)
        {
            Remember(steps, name);
        }
    }

    private static bool IsNamed(GenericStep step) =>
        step.Kind is GenericStepKind.Metavariable or GenericStepKind.Ellipsis && step.Text.Length > 0;

    private static void Remember(IReadOnlyList<GenericStep> steps, string name)
    {
        var places = Enumerable.Range(0, steps.Count).Where(i => IsNamed(steps[i]) && steps[i].Text == name).ToList();

        // A named ellipsis is bound only at the first step behind it that is no ellipsis, so it is still asked for there.
        var last = places[^1] + 1;
        while (steps[last].Kind == GenericStepKind.Ellipsis)
        {
            last++;
        }

        for (var i = places[0] + 1; i <= last && places.Count > 1; i++)
        {
            steps[i].Remembered = [.. steps[i].Remembered, name];
        }
    }
}

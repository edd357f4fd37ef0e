using Factory.Gates.Envelope;
using Factory.Model.Faults;
using Factory.Model.Plans;
using Factory.Model.Policy;

namespace Factory.Gates.Grounding;

/// <summary>Looks up what plans name, one thing after the other, each name once.</summary>
/// <param name="ground">The envelope that counts, and all plans.</param>
/// <param name="paths">The files and folders of the base.</param>
/// <param name="code">The names of its code.</param>
internal sealed class ThingLookup(PlanGround ground, KnownPaths paths, CodeNames code)
{
    private const string PackagePrefix = "package:";

    private readonly Dictionary<(ThingKind, string), bool> known = [];
    private readonly bool forbidsByPattern = ground.Rails.InForce.Any(decision => decision.Forbids.Types.Any(type => type.Contains('*', StringComparison.Ordinal)));

    /// <summary>The ids of the packages in use; none until they are asked for.</summary>
    public IReadOnlySet<string> Packages { get; init; } = new HashSet<string>();

    /// <summary>What the working tree says: a change may bring the decision, pattern or module that its plan names.</summary>
    public required OwnEnvelope Own { get; init; }

    /// <summary>What is known of a thing that a plan names.</summary>
    public GroundedThing Find(Plan plan, NamedThing thing)
    {
        var exists = known.TryGetValue((thing.Kind, thing.Text), out var before) ? before : known[(thing.Kind, thing.Text)] = Exists(thing);
        return new(plan, thing, exists ? GroundState.Exists : IsAnnounced(plan, thing) ? GroundState.Announced : Otherwise(thing))
        {
            FullNames = thing.Kind == ThingKind.Symbol && forbidsByPattern ? code.FullNamesOf(thing.Text) : [],
        };
    }

    private bool Exists(NamedThing thing) => thing.Kind switch
    {
        ThingKind.Path => paths.Knows(thing.Text),
        ThingKind.Symbol => Packages.Contains(thing.Text) || ground.Policy.Modules.ContainsKey(thing.Text) || IsForbidden(thing.Text) || code.Knows(thing.Text),
        ThingKind.Decision => ground.Rails.DecisionCalled(thing.Text) is not null || ground.Plans.Any(other => Path.GetFileNameWithoutExtension(other.Path) == thing.Text),
        ThingKind.Pattern => ground.Rails.PatternCalled(thing.Text) is not null,
        ThingKind.Plan => ground.Plans.Any(other => $"{other.Id}" == thing.Text.TrimStart('0')),
        ThingKind.Module => ground.Policy.Modules.ContainsKey(thing.Text),
        _ => Packages.Contains(thing.Text),
    };

    /// <summary>A sentence that says what was most likely meant.</summary>
    public string Suggest(NamedThing thing) => thing.Kind switch
    {
        ThingKind.Path => paths.Suggest(thing.Text),
        ThingKind.Symbol => NameSuggestion.For(thing.Text, code),
        ThingKind.Decision => Nearest.Suggest(thing.Text, ground.Rails.Decisions.Select(decision => decision.Name), "Cite a decision by its file's name, a pattern as pattern:name, a plan as plan:3"),
        ThingKind.Pattern => Nearest.Suggest(thing.Text, ground.Rails.Patterns.Select(pattern => pattern.Name), "Cite a file of .factory/patterns by its name"),
        ThingKind.Plan => "Cite a plan of .factory/plans by its number",
        ThingKind.Module => Nearest.Suggest(thing.Text, ground.Policy.Modules.Keys, "Name a module of factory.yml, or list module:NAME under new:"),
        _ => Nearest.Suggest(thing.Text, Packages),
    };

    /// <summary>A package that is not used yet can't be told from one that does not exist, but one that is called almost like a used one is doubtful.</summary>
    private GroundState Otherwise(NamedThing thing) => thing.Kind != ThingKind.Package ? GroundState.Unknown
        : Packages.Any(package => Nearest.Distance(package, thing.Text) <= 2) ? GroundState.Doubtful
        : GroundState.Announced;

    /// <summary>What the envelope forbids is real, or there would be nothing to forbid.</summary>
    private bool IsForbidden(string name) =>
        ground.Rails.InForce.SelectMany(decision => decision.Forbids.Packages).Concat(ground.Policy.Packages.Deny.Select(denied => denied.Id))
            .Any(pattern => pattern != "*" && new Selector(SymbolKind.Package, pattern).Fits(name))
        || ground.Rails.InForce.SelectMany(decision => decision.Forbids.Types)
            .Concat(ground.Policy.Structure.Forbidden.Select(use => use.To.Pattern))
            .Concat(ground.Policy.Packages.Allow ?? [])
            .Any(pattern => !pattern.Contains('*', StringComparison.Ordinal) && CodeNames.EndsWith(pattern, name));

    private bool IsAnnounced(Plan plan, NamedThing thing) => thing.Kind switch
    {
        ThingKind.Path => paths.IsAnnounced(thing.Text, plan.New),
        ThingKind.Module => plan.New.Contains($"module:{thing.Text}") || Own.Policy.Modules.ContainsKey(thing.Text),
        ThingKind.Decision => Own.Rails.DecisionCalled(thing.Text) is not null,
        ThingKind.Pattern => Own.Rails.PatternCalled(thing.Text) is not null,
        ThingKind.Package => plan.New.Contains($"{PackagePrefix}{thing.Text}"),
        ThingKind.Symbol => plan.New.Concat(plan.Criteria.Select(criterion => criterion.VerifiedBy)).Any(item => Announces(item, thing.Text)) || plan.Scope.Packages.Any(package => thing.Text == package || thing.Text.StartsWith($"{package}.", StringComparison.Ordinal)),
        _ => false,
    };

    /// <summary>Whether a new symbol is the one that is named, stands in it, or holds it.</summary>
    private static bool Announces(string item, string name)
    {
        var bare = item.EndsWith(".cs", StringComparison.Ordinal) ? Path.GetFileNameWithoutExtension(item) : item[(item.IndexOf(':', StringComparison.Ordinal) + 1)..];
        if ($".{bare}.".Contains($".{name}.", StringComparison.Ordinal))
        {
            return true;
        }

        for (var end = name.LastIndexOf('.'); end > 0; end = name.LastIndexOf('.', end - 1))
        {
            if (CodeNames.EndsWith(bare, name[..end]))
            {
                return true;
            }
        }

        return false;
    }
}

using Factory.CodeModel.Names;
using Factory.Gates.BuildReview.Scope;
using Factory.Gates.Envelope;
using Factory.Gates.Judging;
using Factory.Gates.Planning;
using Factory.Git.Files;
using Factory.Model.Faults;
using Factory.Model.Plans;

namespace Factory.Gates.Grounding;

/// <summary>Reads what plans are held against, and looks up what they name.</summary>
internal static class PlanGroundReader
{
    private const int MostSuggestions = 50;

    /// <summary>Reads it for the plans that are judged; nothing is looked up where there are none.</summary>
    public static async Task<PlanGround> ReadAsync(GateContext context, IReadOnlyList<Plan> judged, CancellationToken cancellation)
    {
        var ground = new PlanGround(context.Policy, context.Envelope.Rails, context.Envelope.Own.Plans);
        if (judged.Count == 0)
        {
            return ground;
        }

        var files = await context.BaseTree.ListAsync("", cancellation);
        if (files.Count == 0)
        {
            return ground;
        }

        var paths = new KnownPaths(files);
        var names = judged.SelectMany(plan => PlanNames.Of(plan, paths.IsRoot), (plan, thing) => (plan, thing)).ToList();
        var kept = new NameFiles(await IsCommittedAsync(context, cancellation) ? "" : context.CacheFolder);
        var index = names.Any(name => name.thing.Kind == ThingKind.Symbol) || judged.Any(plan => plan.New.Count > 0)
            ? await kept.ReadAsync(context.Repository, context.Change.Base.Commit, cancellation)
            : NameIndex.Of([]);
        var code = new CodeNames(index, new(() => kept.ReadFramework(new(context.Environment), cancellation)));
        var lookup = new ThingLookup(ground, paths, code) { Own = context.Envelope.Own };
        var found = names.Select(name => lookup.Find(name.plan, name.thing)).ToList();
        if (found.Any(thing => IsLost(thing) || thing.Thing.Kind == ThingKind.Package))
        {
            lookup = new(ground, paths, code) { Own = context.Envelope.Own, Packages = await PackagesAsync(context.BaseTree, files, cancellation) };
            found = [.. found.Select(thing => IsLost(thing) || thing.Thing.Kind == ThingKind.Package ? lookup.Find(thing.Plan, thing.Thing) : thing)];
        }

        var elsewhere = await WordsAsync(context, [.. found.Where(IsLost).Select(thing => thing.Thing.Text).Distinct(StringComparer.Ordinal)], cancellation);
        return ground with
        {
            Files = files,
            Things = Suggested(found, elsewhere, lookup),
            Types = judged.Any(plan => plan.New.Count > 0) ? [.. index.All.Where(name => name.Kind == NameKind.Type).Select(name => name.Full)] : [],
            Overlaps = await OverlapsAsync(context, judged, files, cancellation),
            ChangedRails = await EnvelopeHistory.ChangesAsync(context, judged, cancellation),
        };
    }

    /// <summary>Whether the repository holds files where names are kept between runs: what it says itself is no memory of ours.</summary>
    private static async Task<bool> IsCommittedAsync(GateContext context, CancellationToken cancellation)
    {
        var folder = Path.GetRelativePath(context.Repository.Root, Path.Combine(context.Repository.Root, context.CacheFolder)).Replace(Path.DirectorySeparatorChar, '/');
        return context.CacheFolder.Length > 0 && (await context.Repository.WorkingTree.ListAsync(folder, cancellation)).Count > 0;
    }

    /// <summary>With what was most likely meant: of a name once, and of the first that are nowhere, since each costs a look at all names.</summary>
    private static List<GroundedThing> Suggested(List<GroundedThing> found, IReadOnlySet<string> elsewhere, ThingLookup lookup)
    {
        var suggestions = new Dictionary<(ThingKind, string), string>();
        return [.. found.Select(thing => IsLost(thing) && elsewhere.Contains(thing.Thing.Text) ? thing with { State = GroundState.Exists } : Suggest(thing))];

        GroundedThing Suggest(GroundedThing thing)
        {
            var key = (thing.Thing.Kind, thing.Thing.Text);
            if (thing.State is GroundState.Unknown or GroundState.Doubtful && !suggestions.ContainsKey(key))
            {
                suggestions[key] = suggestions.Count < MostSuggestions ? lookup.Suggest(thing.Thing) : "Name what is there, or list it under new: if the plan adds it";
            }

            return suggestions.TryGetValue(key, out var suggestion) ? thing with { Suggestion = suggestion } : thing;
        }
    }

    /// <summary>Which names stand in a file of the base after all. What documents and plans say of a name does not make it real.</summary>
    private static async Task<IReadOnlySet<string>> WordsAsync(GateContext context, IReadOnlyList<string> names, CancellationToken cancellation)
    {
        var files = await context.Repository.FindWordsAsync(context.Change.Base.Commit, names, cancellation);
        return files.Where(file => !file.Key.EndsWith(".md", StringComparison.Ordinal) && !file.Key.StartsWith(".factory/", StringComparison.Ordinal))
            .SelectMany(file => file.Value)
            .ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>What judged plans share with other plans that are still to be built.</summary>
    private static async Task<IReadOnlyList<PlanOverlap>> OverlapsAsync(GateContext context, IReadOnlyList<Plan> judged, IReadOnlyList<string> files, CancellationToken cancellation)
    {
        var candidates = context.Envelope.Own.Plans.Where(PlansOfChange.IsOpen).ToList();
        if (candidates.Count < 2)
        {
            return [];
        }

        var ids = judged.Select(plan => plan.Id).ToHashSet();
        var overlaps = PlanOverlap.Among(candidates.Concat(judged).DistinctBy(plan => plan.Id), files, context.Policy).Where(overlap => ids.Contains(overlap.First) || ids.Contains(overlap.Second)).ToList();
        if (overlaps.Count == 0)
        {
            return [];
        }

        var standings = await PlanStandings.ReadAsync(context.Repository, context.Change.Base.Commit, candidates, cancellation);
        var open = standings.Plans.Where(standing => standing.IsOpen).Select(standing => standing.Plan.Id).Concat(ids).ToHashSet();
        return [.. overlaps.Where(overlap => open.Contains(overlap.First) && open.Contains(overlap.Second))];
    }

    private static bool IsLost(GroundedThing thing) => thing is { State: GroundState.Unknown, Thing.Kind: ThingKind.Symbol };

    /// <summary>The ids of all packages that a project file names.</summary>
    private static async Task<IReadOnlySet<string>> PackagesAsync(IFileTree tree, IReadOnlyList<string> files, CancellationToken cancellation)
    {
        var found = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var projects = files.Where(ProjectFileReader.Reads).ToList();
        await tree.ExpectAsync(projects, cancellation);
        foreach (var path in projects)
        {
            try
            {
                found.UnionWith(ProjectFileReader.Parse(await tree.ReadAsync(path, cancellation) ?? "", path).Packages.Select(package => package.Id));
            }
            catch (InvalidInputException)
            {
                // What can't be read names nothing; BuildReview says so of a file that the change touches.
            }
        }

        return found;
    }
}

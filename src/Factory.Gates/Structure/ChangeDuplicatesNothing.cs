using Factory.CodeModel.Clones;
using Factory.Model.Policy;
using Factory.Model.Reports;

namespace Factory.Gates.Structure;

/// <summary>FAC0408: the change writes nothing that stands in the repository already.</summary>
public static class ChangeDuplicatesNothing
{
    /// <summary>The question.</summary>
    public static CheckInfo Info { get; } = new(
        "FAC0408",
        "The change duplicates no code that exists",
        Severity.Error,
        "What stands twice is mended once. A copy also shows that somebody did not find what was there, or that it could not be called.");

    /// <summary>A finding for each pair of symbols that share a run; a whole member written again blocks; part of one warns, and so do tests.</summary>
    public static CheckOutcome Ask(ClonesOfChange found, Limits limits)
    {
        if (limits.DuplicateTokens == 0)
        {
            return CheckOutcome.NotApplicable(Info, "the policy sets duplicate-tokens to 0");
        }

        return found.NewFiles == 0
            ? CheckOutcome.NotApplicable(Info, "the change writes no line of a C# file that counts")
            : CheckOutcome.Looked(
                Info,
                found.NewFiles,
                from clone in found.Clones
                group clone by (clone.Copy.Path, clone.Copy.Symbol, clone.Original.Symbol) into same
                select Found(same.MaxBy(clone => clone.Tokens)!, same.Count(), limits.DuplicateTokens));
    }

    private static Finding Found(Clone clone, int runs, int limit)
    {
        var (copy, original) = (Main(clone.Copy, clone.Tokens), Main(clone.Original, clone.Tokens));
        var isWhole = copy is { IsInTests: false } && original is { IsInTests: false } && Math.Min(copy.Tokens, original.Tokens) >= limit;
        var more = runs == 1 ? "" : $" (and {runs - 1} more {(runs == 2 ? "run" : "runs")})";
        return new(
            Info.Id,
            isWhole ? Severity.Error : Severity.Warning,
            $"{clone.Copy.Symbol} repeats {clone.Original.Symbol}",
            $"'{Name(clone.Copy.Symbol)}' (lines {Lines(clone.Copy)}) repeats '{Name(clone.Original.Symbol)}' ({clone.Original.Path}:{Lines(clone.Original)}): "
            + $"{clone.Tokens} tokens{more} are the same but for literals and renamed names, so what is wrong in one is wrong in both",
            Fix(clone, copy, original),
            new(clone.Copy.Path, clone.Copy.Lines.First));
    }

    private static string Fix(Clone clone, WholeMember? copy, WholeMember? original) => original switch
    {
        { IsInTests: true } when copy is { IsInTests: true } => "Make them one test with rows of data, or give what they share a name of its own",
        { IsCallable: true, IsInTests: false, IsPrivate: true } when Owner(original.Id) != Owner(clone.Copy.Symbol) =>
            $"Let others see {Name(original.Id)}, and call it instead",
        { IsCallable: true, IsInTests: false } => $"Call {Name(original.Id)} instead",
        _ => "Take what both share out into a member of its own, and call it from both",
    };

    /// <summary>The member that most of the run is; null where it is a piece of one, or a bit of several.</summary>
    private static WholeMember? Main(ClonePlace place, int tokens) =>
        place.WholeMembers.Where(member => 2 * member.Tokens >= tokens).MaxBy(member => member.Tokens);

    private static string Lines(ClonePlace place) => $"{place.Lines.First}-{place.Lines.Last}";

    private static string Name(string symbol) => symbol is [_, ':', ..] ? symbol[2..] : symbol;

    /// <summary>What a symbol stands in: the id up to the last dot before the parameters; a type itself.</summary>
    private static string Owner(string symbol)
    {
        var name = Name(symbol).Split('(')[0];
        return symbol.StartsWith("T:", StringComparison.Ordinal) ? name : name[..Math.Max(0, name.LastIndexOf('.'))];
    }
}

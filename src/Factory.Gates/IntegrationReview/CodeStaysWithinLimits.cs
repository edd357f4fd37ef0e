using Factory.CodeModel.Metrics;
using Factory.Gates.Judging;
using Factory.Model.Policy;
using Factory.Model.Reports;

namespace Factory.Gates.IntegrationReview;

/// <summary>FAC0407: nothing grows past the limits. What was past them at the base and has not grown is not news.</summary>
public static class CodeStaysWithinLimits
{
    /// <summary>The question.</summary>
    public static CheckInfo Info { get; } = new(
        "FAC0407",
        "Code stays within its limits",
        Severity.Error,
        "What does not fit on a screen is not read as a whole. Size is the cheapest sign that a thing does two things.");

    /// <summary>A finding for each limit that a member, a file or a type passes, unless it was past it by as much at the base.</summary>
    /// <param name="files">The C# files of the change.</param>
    /// <param name="types">The types whose figures can have grown; none where they are not known.</param>
    /// <param name="limits">The limits.</param>
    public static CheckOutcome Ask(IReadOnlyList<MeasuredFile> files, IReadOnlyList<MeasuredType> types, Limits limits)
    {
        if (files.Count == 0)
        {
            return CheckOutcome.NotApplicable(Info, "the change touches no C# file");
        }

        var old = OldMembers.Of(files);
        return CheckOutcome.Looked(
            Info,
            files.Sum(file => file.Current.Members.Count + 1) + types.Count,
            files.SelectMany(file => OfFile(file, limits).Concat(
                file.Current.Members.SelectMany(member => OfMember(file.Current.Path, member, new(old.Find(file, member), limits)))))
                .Concat(types.SelectMany(type => OfType(type, limits))));
    }

    private static IEnumerable<Finding> OfFile(MeasuredFile file, Limits limits)
    {
        var size = new Size("lines", file.Current.Lines, limits.FileLines, file.Base?.Lines, "Move a part that has a name of its own into a file of its own");
        return Judge(new("the file", $"'{file.Current.Path}'", new(file.Current.Path)), [size]);
    }

    private static IEnumerable<Finding> OfMember(string path, MemberMetrics member, Measure measure)
    {
        var (before, limits) = measure;
        return Judge(new(member.Id, Name(member), new(path, member.Line, member.Column)),
        [
            new("lines", member.Lines, limits.MethodLines, before?.Lines, "Take a part out and give it the name of what it does"),
            new("parameters", member.Parameters, limits.Parameters, before?.Parameters, "Make those that belong together a record"),
            new("levels of nesting", member.Nesting, limits.Nesting, before?.Nesting, "Return early, or take the inner part out"),
            new("cyclomatic complexity", member.Complexity, limits.Complexity, before?.Complexity, "Take decisions out into functions with names, or make them a table"),
        ]);
    }

    /// <summary>Where the base is not known, what a type was is not either: then it warns.</summary>
    private static IEnumerable<Finding> OfType(MeasuredType type, Limits limits)
    {
        var (now, before) = (type.Now, type.Before);
        var severity = type.IsBaseKnown ? Info.Severity : Severity.Warning;
        return Judge(new(now.Id, $"'{now.Id[2..]}'", type.Place) { Severity = severity },
        [
            new("types that use it", now.FanIn, limits.FanIn, before?.FanIn, "Give users the part that they need as a type of its own"),
            new("types that it uses", now.FanOut, limits.FanOut, before?.FanOut, "Take out a part that has a name of its own, with the types that only it needs"),
            new("classes above it", now.Depth, limits.InheritanceDepth, before?.Depth, "Hold the other class in a field instead of deriving from it"),
            new("parts that share no field and no call", now.Lcom4, limits.Lcom4, before?.Lcom4, "Make each part a type of its own"),
        ]);
    }

    private static IEnumerable<Finding> Judge(Place place, IEnumerable<Size> sizes) =>
        from size in sizes
        where size.Limit > 0 && size.Now > size.Limit && size.Now > (size.Before ?? 0)
        select new Finding(
            Info.Id,
            place.Severity,
            $"{place.Subject}: {size.What}",
            $"{place.Name} has {Amount(size)}; the limit is {size.Limit}{(size.Before is { } before ? $", and it was {before} at the base" : "")}",
            size.Fix,
            place.Location);

    private static string Amount(Size size) => size.What.StartsWith("cyclomatic", StringComparison.Ordinal) ? $"a {size.What} of {size.Now}" : $"{size.Now} {size.What}";

    private static string Name(MemberMetrics member) => member.Kind == MemberKind.Unreadable
        ? "The file nests brackets deeper than can be read: it"
        : $"'{member.Id[2..]}'";

    /// <summary>One figure against its limit.</summary>
    private sealed record Size(string What, int Now, int Limit, int? Before, string Fix);

    /// <summary>What is judged, for the fingerprint and for a person.</summary>
    private sealed record Place(string Subject, string Name, SourceLocation Location)
    {
        public Severity Severity { get; init; } = Info.Severity;
    }

    /// <summary>What a member is compared with.</summary>
    private sealed record Measure(MemberMetrics? Before, Limits Limits);
}

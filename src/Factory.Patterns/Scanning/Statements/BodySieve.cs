using Factory.Patterns.Scanning.Anchors;
using Factory.Patterns.Scanning.Lexing;
using Factory.Patterns.Scanning.Texts;

namespace Factory.Patterns.Scanning.Statements;

/// <summary>Decides which statements of a body are worth parsing. It keeps its memory from body to body, so each thread has its own.</summary>
internal sealed class BodySieve(AnchorIndex index)
{
    private readonly StatementReader statements = new();
    private readonly bool[] runs = new bool[index.Runs.Count];

    /// <summary>Of each place, by its number from 1, the one before it in the same statement; 0 for the first.</summary>
    private readonly Series<int> before = new();

    /// <summary>The rules that need statements of the body.</summary>
    public Series<int> Readers { get; } = new();

    /// <summary>What of the bodies so far nobody needs: an empty statement takes the place of neighbours that are left out.</summary>
    public Series<Blank> Blanks { get; } = new();

    /// <summary>Looks at a body.</summary>
    /// <param name="tokens">The tokens of the file.</param>
    /// <param name="member">The member whose body it is.</param>
    /// <param name="places">The runs that were found in the member.</param>
    public void Sift(ReadOnlySpan<Token> tokens, in Member member, ReadOnlySpan<FoundRun> places)
    {
        statements.Read(tokens, member.Open, member.Close);
        Distribute(places);
        for (var number = statements.Count - 1; number >= 0; number--)
        {
            ref var statement = ref statements[number];
            statement.IsNeeded = statement.IsNeeded || IsNeeded(statement.Place, places);
            if (statement.IsNeeded && statement.Parent >= 0)
            {
                statements[statement.Parent].IsNeeded = true;
            }
        }

        LeaveOut(tokens);
    }

    /// <summary>Gives each place to the statement that it lies in; one that reaches over an edge makes both sides needed.</summary>
    private void Distribute(ReadOnlySpan<FoundRun> places)
    {
        before.Clear();
        before.Add(0);
        foreach (ref readonly var place in places)
        {
            var first = statements.Around(place.First);
            var last = statements.Around(place.Last);
            if (first >= 0)
            {
                statements[first].IsNeeded |= first != last;
            }

            if (last >= 0)
            {
                statements[last].IsNeeded |= first != last;
            }

            before.Add(first >= 0 ? statements[first].Place : 0);
            if (first >= 0)
            {
                statements[first].Place = before.Count - 1;
            }
        }
    }

    private bool IsNeeded(int newest, ReadOnlySpan<FoundRun> places)
    {
        if (newest == 0)
        {
            return false;
        }

        for (var place = newest; place > 0; place = before[place])
        {
            runs[places[place - 1].Run] = true;
        }

        var isNeeded = index.NeedsStatement(Readers, runs);
        for (var place = newest; place > 0; place = before[place])
        {
            runs[places[place - 1].Run] = false;
        }

        return isNeeded;
    }

    /// <summary>Comments go with what they stand before.</summary>
    private void LeaveOut(ReadOnlySpan<Token> tokens)
    {
        var previous = -1;
        for (var number = 0; number < statements.Count;)
        {
            ref readonly var statement = ref statements[number];
            var start = tokens[statement.First - 1].End;
            if (statement.IsNeeded || statement.IsFixed)
            {
                if (tokens[statement.First].Start - start >= SourceSieve.ShortestComment)
                {
                    Blanks.Add(new(start, tokens[statement.First].Start, BlankKind.Spaces));
                }

                number = statement.IsNeeded ? number + 1 : statement.Next;
                continue;
            }

            var end = tokens[statement.Last].End;
            if (previous == statement.First - 1)
            {
                Blanks.Top = Blanks.Top with { End = end };
            }
            else
            {
                Blanks.Add(new(start, end, BlankKind.Statement));
            }

            previous = statement.Last;
            number = statement.Next;
        }
    }
}

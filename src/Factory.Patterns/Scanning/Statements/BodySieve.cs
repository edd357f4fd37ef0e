using Factory.Patterns.Scanning.Anchors;
using Factory.Patterns.Scanning.Lexing;
using Factory.Patterns.Scanning.Texts;

namespace Factory.Patterns.Scanning.Statements;

/// <summary>Decides which statements of a body are worth parsing. It keeps its memory from body to body, so each thread has its own.</summary>
internal sealed class BodySieve(AnchorIndex index)
{
    private readonly StatementReader statements = new();

    /// <summary>The runs of the statement that is looked at.</summary>
    private readonly bool[] runs = new bool[index.Runs.Count];

    /// <summary>Those and the ones of the statements around it and of the head, and how often.</summary>
    private readonly bool[] around = new bool[index.Runs.Count];
    private readonly int[] counts = new int[index.Runs.Count];

    /// <summary>The places of each statement, each with the number of the one before it, from 1; 0 for the first.</summary>
    private readonly Series<Entry> entries = new();

    /// <summary>The newest place that is in no statement.</summary>
    private int head;

    /// <summary>The rules that have all they need in the member.</summary>
    public Series<Reader> Readers { get; } = new();

    /// <summary>What of the bodies so far nobody needs: an empty statement takes the place of neighbours that are left out.</summary>
    public BlankList Blanks { get; } = new();

    /// <summary>Looks at a body; how much of the member its readers need, and which of them may match there.</summary>
    /// <param name="tokens">The tokens of the file.</param>
    /// <param name="member">The member whose body it is.</param>
    /// <param name="places">The runs that were found in the member.</param>
    /// <param name="least">How much is needed in any case.</param>
    public Kept Sift(ReadOnlySpan<Token> tokens, in Member member, ReadOnlySpan<FoundRun> places, Kept least)
    {
        statements.Read(tokens, member.Open, member.Close);
        head = 0;
        Distribute(places);
        Look(places);
        var kept = least;
        foreach (ref readonly var reader in Readers.Items)
        {
            var needed = reader.Seen < reader.Kept ? reader.Seen : reader.Kept;
            kept = needed > kept ? needed : kept;
        }

        if (kept == Kept.Statements)
        {
            Choose(places);
            LeaveOut(tokens);
        }

        return kept;
    }

    /// <summary>Gives each place to the statements that it begins and ends in, or to the head.</summary>
    private void Distribute(ReadOnlySpan<FoundRun> places)
    {
        entries.Clear();
        entries.Add(default);
        for (var i = 0; i < places.Length; i++)
        {
            var first = statements.Around(places[i].First);
            var last = statements.Around(places[i].Last);
            Give(first, i);
            if (first != last)
            {
                Give(last, i);
            }
        }
    }

    private void Give(int statement, int place)
    {
        ref var newest = ref head;
        if (statement >= 0)
        {
            newest = ref statements[statement].Place;
        }

        entries.Add(new(place, newest));
        newest = entries.Count - 1;
    }

    /// <summary>Finds out in which of the statements and the head the readers may match.</summary>
    private void Look(ReadOnlySpan<FoundRun> places)
    {
        var anywhere = false;
        foreach (ref readonly var reader in Readers.Items)
        {
            anywhere |= index.HasAnySite(reader.Rule);
        }

        Count(head, places, 1);
        See(head, places, Kept.Head);
        var inner = -1;
        for (var number = 0; number < statements.Count; number++)
        {
            inner = Leave(inner, number, places);
            Count(statements[number].Place, places, 1);
            inner = number;
            if (anywhere || statements[number].Place > 0)
            {
                statements[number].IsNeeded = See(statements[number].Place, places, Kept.Whole);
            }
        }

        Leave(inner, statements.Count, places);
        Count(head, places, -1);
    }

    /// <summary>Goes out of the statements that end before another; the one that is around it.</summary>
    private int Leave(int inner, int next, ReadOnlySpan<FoundRun> places)
    {
        while (inner >= 0 && statements[inner].Next <= next)
        {
            Count(statements[inner].Place, places, -1);
            inner = statements[inner].Parent;
        }

        return inner;
    }

    private void Count(int newest, ReadOnlySpan<FoundRun> places, int by)
    {
        for (var entry = newest; entry > 0; entry = entries[entry].Before)
        {
            var run = places[entries[entry].Place].Run;
            counts[run] += by;
            around[run] = counts[run] > 0;
        }
    }

    /// <summary>Asks the readers whether they may match in a statement or in the head; whether one does.</summary>
    private bool See(int newest, ReadOnlySpan<FoundRun> places, Kept where)
    {
        var isSeen = false;
        Set(newest, places, isThere: true);
        for (var i = 0; i < Readers.Count; i++)
        {
            ref var reader = ref Readers[i];
            if (index.HasSite(reader.Rule, runs) && index.HasPath(reader.Rule, around))
            {
                reader.Seen = where > reader.Seen ? where : reader.Seen;
                isSeen = true;
            }
        }

        Set(newest, places, isThere: false);
        return isSeen;
    }

    private void Set(int newest, ReadOnlySpan<FoundRun> places, bool isThere)
    {
        for (var entry = newest; entry > 0; entry = entries[entry].Before)
        {
            runs[places[entries[entry].Place].Run] = isThere;
        }
    }

    /// <summary>Marks the statements that the readers which may match here need, with those around them.</summary>
    private void Choose(ReadOnlySpan<FoundRun> places)
    {
        for (var number = statements.Count - 1; number >= 0; number--)
        {
            ref var statement = ref statements[number];
            statement.IsNeeded = statement.IsNeeded || IsNeeded(statement.Place, places);
            if (statement.IsNeeded && statement.Parent >= 0)
            {
                statements[statement.Parent].IsNeeded = true;
            }
        }
    }

    private bool IsNeeded(int newest, ReadOnlySpan<FoundRun> places)
    {
        if (newest == 0)
        {
            return false;
        }

        var isNeeded = false;
        Set(newest, places, isThere: true);
        foreach (ref readonly var reader in Readers.Items)
        {
            isNeeded = isNeeded || (reader.Seen == Kept.Whole && reader.Kept == Kept.Statements && index.NeedsStatement(reader.Rule, runs));
        }

        Set(newest, places, isThere: false);
        return isNeeded;
    }

    /// <summary>Comments go with what they stand entries.</summary>
    private void LeaveOut(ReadOnlySpan<Token> tokens)
    {
        var previous = -1;
        for (var number = 0; number < statements.Count;)
        {
            ref readonly var statement = ref statements[number];
            if (statement.IsNeeded || statement.IsFixed)
            {
                Blanks.AddBefore(tokens, statement.First);
                number = statement.IsNeeded ? number + 1 : statement.Next;
                continue;
            }

            var end = tokens[statement.Last].End;
            if (previous == statement.First - 1)
            {
                Blanks.Extend(end);
            }
            else
            {
                Blanks.Add(new Blank(tokens[statement.First - 1].End, end, BlankKind.Statement));
            }

            previous = statement.Last;
            number = statement.Next;
        }
    }

    private readonly record struct Entry(int Place, int Before);
}

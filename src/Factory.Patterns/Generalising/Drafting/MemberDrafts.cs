using Factory.Patterns.Generalising.Writing;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Factory.Patterns.Generalising.Drafting;

/// <summary>Drafts for a member or type of which a fix changed what it is declared as, where that says something about others.</summary>
internal sealed class MemberDrafts(OwnNames own)
{
    private static readonly Detail[] Details = [Detail.Ends, Detail.Bare, Detail.Whole];

    public IEnumerable<Draft> Of(FixSite site)
    {
        if (site.Before is not MemberDeclarationSyntax member || site.After is not MemberDeclarationSyntax other || member.RawKind != other.RawKind || !MemberChange.IsOfOthersToo(member, other))
        {
            yield break;
        }

        var changed = member.Modifiers.Select(word => word.Text).ToHashSet(StringComparer.Ordinal);
        changed.SymmetricExceptWith(other.Modifiers.Select(word => word.Text));
        foreach (var (detail, i) in Details.Select((detail, i) => (detail, i)))
        {
            var metavariables = new Metavariables();
            var head = new MemberHead(own, metavariables, detail) { Touched = site.Touched, Words = changed };
            var bad = head.Write(member);
            if (bad.Length == 0 || head.Names == 0)
            {
                continue;
            }

            var good = new MemberHead(own, metavariables, detail) { Touched = site.TouchedAfter, Words = changed }.Write(other);
            yield return new([[Clause.Is(bad)], [Clause.Is(bad), Clause.Not(good)]], member, other)
            {
                File = site.File, IsMemberHead = true, Rank = i, Group = $"member {member.Kind()} {bad} {good}", What = $"{bad} became {good}",
            };
        }
    }
}

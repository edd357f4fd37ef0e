using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Factory.Patterns.Generalising.Writing;

/// <summary>Writes of an expression only the member or the call that it ends in.</summary>
internal sealed class EndWriter(PatternWriter writer, OwnNames own, Metavariables metavariables)
{
    /// <summary>False where it ends in nothing that is worth keeping.</summary>
    public bool Write(IReadOnlyList<SyntaxNode> nodes)
    {
        switch (nodes[0])
        {
            case InvocationExpressionSyntax call when HaveOneName(nodes.Select(node => LastOf(((InvocationExpressionSyntax)node).Expression))):
                Callee([.. nodes.Select(node => ((InvocationExpressionSyntax)node).Expression)]);
                writer.Text.Add(call.ArgumentList.GetFirstToken(), call.ArgumentList.Arguments.Count == 0 ? "()" : "(...)");
                return true;
            case MemberAccessExpressionSyntax when HaveOneName(nodes.Select(LastOf)):
                Callee(nodes);
                return true;
            case ObjectCreationExpressionSyntax creation when HaveOneName(nodes.Select(node => ((ObjectCreationExpressionSyntax)node).Type.ToString())):
                writer.Token([creation.NewKeyword]);
                writer.Node([creation.Type]);
                writer.Text.Add(default, "(...)");
                return true;
            case LambdaExpressionSyntax { Body: InvocationExpressionSyntax }:
            case AwaitExpressionSyntax or TypeOfExpressionSyntax or BinaryExpressionSyntax or PrefixUnaryExpressionSyntax:
                writer.Parts(nodes);
                return true;
            default:
                return false;
        }
    }

    private void Callee(IReadOnlyList<SyntaxNode> nodes)
    {
        if (nodes[0] is not MemberAccessExpressionSyntax access || own.IsOwn(nodes[0]))
        {
            writer.Node(nodes);
            return;
        }

        if (own.IsApi(access.Expression))
        {
            writer.Parts(nodes);
            return;
        }

        List<SyntaxNode> receivers = [.. nodes.Select(node => ((MemberAccessExpressionSyntax)node).Expression)];
        if (own.IsOwn(receivers[0]) || access.Expression is ThisExpressionSyntax or BaseExpressionSyntax)
        {
            writer.Node(receivers);
        }
        else
        {
            writer.Text.AddVariable(access.GetFirstToken(), metavariables.Of(receivers));
        }

        writer.Token([access.OperatorToken]);
        writer.Node([access.Name]);
    }

    private static bool HaveOneName(IEnumerable<string> names) => names.Distinct(StringComparer.Ordinal).Take(2).Count() == 1;

    private static string LastOf(SyntaxNode node) => node switch
    {
        MemberAccessExpressionSyntax access => access.Name.ToString(),
        _ => node.ToString(),
    };
}

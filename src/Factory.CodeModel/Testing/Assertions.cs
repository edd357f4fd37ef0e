using System.Text.RegularExpressions;
using Factory.CodeModel.Syntax;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Factory.CodeModel.Testing;

/// <summary>
/// Tells which methods of a file can fail for a reason of their own: they call what is named like an assertion, throw, return a result that
/// somebody judges, or call a method of the file that does. Names decide; a wrong yes is better than a wrong no.
/// </summary>
internal sealed partial class Assertions
{
    private static readonly string[] NoResults = ["void", "Task", "ValueTask"];

    private readonly ILookup<string, MethodDeclarationSyntax> byName;
    private readonly HashSet<string> asserting;

    public Assertions(CompilationUnitSyntax unit)
    {
        Methods = [.. unit.DescendantNodes(node => node is not (BlockSyntax or AttributeListSyntax)).OfType<MethodDeclarationSyntax>()];
        byName = Methods.ToLookup(method => method.Identifier.ValueText, StringComparer.Ordinal);
        var callers = Methods
            .SelectMany(method => Called(method).Where(byName.Contains), (method, name) => (Caller: method.Identifier.ValueText, name))
            .ToLookup(call => call.name, call => call.Caller, StringComparer.Ordinal);
        asserting = Methods.Where(IsAssertion).Select(method => method.Identifier.ValueText).ToHashSet(StringComparer.Ordinal);
        var waiting = new Queue<string>(asserting);
        while (waiting.TryDequeue(out var next))
        {
            foreach (var caller in callers[next].Where(asserting.Add))
            {
                waiting.Enqueue(caller);
            }
        }
    }

    public IReadOnlyList<MethodDeclarationSyntax> Methods { get; }

    /// <summary>The methods that can fail, by name.</summary>
    public IReadOnlySet<string> AssertingNames => asserting;

    /// <summary>Whether a method can fail; a result that is no task is judged by whoever runs the test.</summary>
    public bool AreIn(MethodDeclarationSyntax method) =>
        asserting.Contains(method.Identifier.ValueText)
        || !NoResults.Contains(Written.Of(method.ReturnType).Split('.')[^1], StringComparer.Ordinal);

    /// <summary>What a method calls, through methods of this file, that this file does not declare.</summary>
    public IReadOnlyList<string> CallsOf(MethodDeclarationSyntax method)
    {
        var (seen, outside) = (new HashSet<string>(StringComparer.Ordinal), new SortedSet<string>(StringComparer.Ordinal));
        var waiting = new Queue<MethodDeclarationSyntax>([method]);
        while (waiting.TryDequeue(out var next))
        {
            foreach (var name in Called(next).Where(seen.Add))
            {
                if (!byName.Contains(name))
                {
                    outside.Add(name);
                }

                foreach (var callee in byName[name])
                {
                    waiting.Enqueue(callee);
                }
            }
        }

        return [.. outside];
    }

    private static bool IsAssertion(MethodDeclarationSyntax method) => method.DescendantNodes().Any(node => node switch
    {
        ThrowStatementSyntax or ThrowExpressionSyntax => true,
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax or SimpleNameSyntax or MemberBindingExpressionSyntax } call =>
            AssertingWord().IsMatch(NameOf(call.Expression)) || (call.Expression is MemberAccessExpressionSyntax access && IsAsserter(access.Expression)),
        _ => false,
    });

    /// <summary>What an assertion is called on: <c>Assert</c>, <c>CollectionAssert</c>, <c>Expect</c>.</summary>
    private static bool IsAsserter(ExpressionSyntax receiver) => AsserterWord().IsMatch(NameOf(receiver));

    private static IEnumerable<string> Called(MethodDeclarationSyntax method) => method.DescendantNodes()
        .Select(node => node switch
        {
            InvocationExpressionSyntax call => NameOf(call.Expression),
            // A method that is handed on is as good as called.
            ArgumentSyntax { Expression: SimpleNameSyntax or MemberAccessExpressionSyntax } argument => NameOf(argument.Expression),
            _ => "",
        })
        .Where(name => name.Length > 0);

    private static string NameOf(ExpressionSyntax expression) => expression switch
    {
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        MemberBindingExpressionSyntax binding => binding.Name.Identifier.ValueText,
        _ => "",
    };

    [GeneratedRegex("^(Assert|Should|Verif|Expect|Must|Throw|Fail|Check|Ensure|Require|Validate|Confirm|Compare|Received|DidNotReceive|HasReceived|MustHaveHappened|Match|Approve|Snapshot|That|Test)|(Assert|Snapshot|Throws|Equivalent)", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex AssertingWord();

    [GeneratedRegex("Assert|Expect|Verif|Approv|^Check$|^Should$|^Mock$|^Test$", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex AsserterWord();
}

using System.Security.Cryptography;
using System.Text;
using Factory.Git.Commands;
using Factory.Git.Scratch;

namespace Factory.Git.Changes;

/// <summary>Names the state of a repository: its files, what is checked out, and where all branches and tags stand.</summary>
internal sealed class RepositoryState(GitCommand git, string gitDirectory, WorkingTreeSnapshot snapshot)
{
    /// <summary>Equal for equal states, 64 hexadecimal digits.</summary>
    public async Task<string> ReadAsync(CancellationToken cancellation)
    {
        var references = git.OutputAsync(new("for-each-ref", "--format=%(objectname) %(refname)"), cancellation);
        var tree = await snapshot.TreeIdAsync(cancellation);
        string[] parts = [tree, await references, Text("HEAD"), Text("shallow")];
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\0', parts))));
    }

    private string Text(string name) => Path.Combine(gitDirectory, name) is var path && File.Exists(path) ? File.ReadAllText(path) : "";
}

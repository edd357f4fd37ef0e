namespace Factory.Gates.Tests.Learning;

/// <summary>A lesson that is admitted as it stands, to be spoilt in one place.</summary>
internal static class LessonText
{
    public const string Path = ".factory/lessons/2026-11-23-no-sync-wait.md";

    public const string Good = """
        ---
        incident: commit 4f1c2d3
        class: blocked-async
        date: 2026-11-23
        owner: orders-team
        stage: block
        rule:
          id: no-sync-wait
          pattern-regex: '\.Result\b|\.Wait\(\)'
          message: "Await the task: it's blocked otherwise."
          severity: ERROR
          paths: { include: ["*.cs"] }
        ---
        # The export waited for itself

        A request blocked on its own task and the pool ran dry.

        ## Bad

        ```csharp
        var order = LoadAsync().Result;
        Save(order);
        SaveAsync(order).Wait();
        ```

        ## Good

        ```csharp
        var order = await LoadAsync();
        var result = order.ResultCode;
        ```

        """;

    public static string With(string old, string @new) =>
        Good.Contains(old, StringComparison.Ordinal) ? Good.Replace(old, @new, StringComparison.Ordinal) : throw new ArgumentException(old, nameof(old));
}

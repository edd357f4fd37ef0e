namespace Factory.EndToEnd.Tests.Faults;

/// <summary>A lesson that passes its admission.</summary>
internal static class LessonText
{
    public const string NoThreadSleep = """
        ---
        date: 2026-11-23
        incident: finding of a review
        class: waiting-by-the-clock
        stage: block
        rule:
          id: no-thread-sleep
          pattern-regex: '\bThread\.Sleep\('
          message: Wait for the event itself, not for the clock.
          paths: { include: ["*.cs"], exclude: [tests/Factory.EndToEnd.Tests] }
        ---
        # A test waited for the clock

        It failed on a slow machine and was run again until it passed.

        ## Bad

        ```csharp
        Thread.Sleep(1000);
        ```

        ## Good

        ```csharp
        await started.Task;
        ```

        """;
}

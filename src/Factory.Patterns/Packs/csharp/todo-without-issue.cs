class Parser
{
    void Bad()
    {
        // ruleid: todo-without-issue
        // TODO: read the rest
        Read();
        // ruleid: todo-without-issue
        Skip(); // HACK because of the old format
    }

    void Good()
    {
        // ok: todo-without-issue
        // TODO #123: read the rest
        Read();
        // ok: todo-without-issue
        // FIXME PARSE-17 the old format
        Skip();
        // ok: todo-without-issue
        var todo = "TODO";
        // ok: todo-without-issue
        // Whatever is left to do is no TODO but stands in the backlog.
        Close();
    }
}

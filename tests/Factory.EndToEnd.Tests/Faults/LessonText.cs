namespace Factory.EndToEnd.Tests.Faults;

internal static class LessonText
{
    public const string NoThreadSleep = "";
}

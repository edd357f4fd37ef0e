class Conclusion
{
    void Of(IHasFactory build, GateReport report)
    {
// ruleid: reports-through-a-link
        ReportPublisher.Publish(report, build.Destination(build.ReportDirectory));
    }
}

// ok: reports-through-a-link
class Conclusion
{
    void Of(IHasFactory build, GateReport report)
    {
        ReportPublisher.Publish(report, build.Destination(build.Writable(build.ReportDirectory)));
    }
}

namespace Factory.Reports.Html.Drawing;

/// <summary>A module in a drawing, in units of the drawing.</summary>
internal sealed record Box(string Name, double X, double Y, double Width)
{
    /// <summary>The height of every box.</summary>
    public const double Height = 34;

    public double Middle => X + (Width / 2);

    public double Bottom => Y + Height;
}

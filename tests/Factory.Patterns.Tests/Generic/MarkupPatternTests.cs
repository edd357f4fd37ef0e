using Factory.Patterns.Generic;
using Factory.Patterns.Tests.Infra;

namespace Factory.Patterns.Tests.Generic;

/// <summary>Patterns as published rules write them for configuration files and views.</summary>
public sealed class MarkupPatternTests
{
    private const string Configuration = """
        <configuration>
          <system.web>
            <compilation
              language="c#"
              debug="true"
            />
            <trace enabled="true" limit="10"/>
            <httpCookies httpOnly="false" requireSSL="false" />
          </system.web>
        </configuration>
        <configuration>
          <system.web>
            <compilation
              language="c#"
            />
            <trace enabled="false" limit="10"/>
            <roleManager name="x"
              cookieRequireSSL="false" >
              <add name="y"/>
            </roleManager>
          </system.web>
        </configuration>
        """;

    private const string View = """
        <script>
          var a = @Html.Raw(Some(Model).ToJson());
          var b = @Html.Raw(Json.Encode(Model));
          var c = @Html.Raw(Model.Field);
        </script>
        <div data="@Json.Encode(Model)">@(new HtmlString(text))</div>
        var html = new Microsoft.AspNetCore.Html.HtmlString(text);
        var safe = new Microsoft.AspNetCore.Html.HtmlString(WebUtility.HtmlEncode(text));
        """;

    [Theory]
    [InlineData("<compilation ... debug = \"true\" ... />", 3)]
    [InlineData("<trace ... enabled = \"true\" ... />", 7)]
    [InlineData("<system.web>\n  ...\n</system.web>\n", 2, 12)]
    [InlineData("requireSSL=\"false\"", 8)]
    [InlineData("cookieRequireSSL=\"false\"", 18)]
    [InlineData("<httpCookies ...>", 8)]
    [InlineData("<roleManager ...>", 17)]
    public void Elements_and_attributes_are_found_over_lines(string pattern, params int[] lines) =>
        Assert.Equal(lines, Matched.Lines(GenericPattern.Parse(pattern, new()), Configuration));

    [Theory]
    [InlineData("@Html.Raw(Json.Encode(...))", 3)]
    [InlineData("@Html.Raw(...ToJson(...))", 2)]
    [InlineData("new ...HtmlString(...)", 6, 7, 8)]
    [InlineData("@(new ...HtmlString(...))", 6)]
    [InlineData("new ...HtmlString(...HtmlEncode(...))", 8)]
    public void Calls_are_found_with_what_stands_in_their_parentheses(string pattern, params int[] lines) =>
        Assert.Equal(lines, Matched.Lines(GenericPattern.Parse(pattern, new()), View));
}

using System.Text.RegularExpressions;
using Bot.Tests.Host.Channels.DirectLine;

namespace Bot.Tests.Host.Web;

public sealed partial class PageTests(DirectLineHost host) : IClassFixture<DirectLineHost>
{
    [Fact]
    public async Task The_page_lets_a_browser_run_its_own_scripts_and_nothing_else()
    {
        using var page = await host.Client.GetAsync(new Uri("", UriKind.Relative));
        var html = await page.Content.ReadAsStringAsync();
        var policy = page.Headers.GetValues("Content-Security-Policy").Single();

        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe-inline", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe-eval", policy, StringComparison.Ordinal);
        Assert.Contains($"frame-ancestors 'self' {DirectLineHost.KnownOrigin}", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", page.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("no-referrer", page.Headers.GetValues("Referrer-Policy").Single());
        var nonce = Nonce().Match(policy).Groups[1].Value;
        Assert.All(Script().Matches(html), script => Assert.Contains($"nonce=\"{nonce}\"", System.Net.WebUtility.HtmlDecode(script.Value), StringComparison.Ordinal));
        Assert.DoesNotContain("http://", html, StringComparison.Ordinal);
        Assert.DoesNotContain("https://", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_only_asks_whether_the_page_is_there_is_told()
    {
        using var asked = await host.Client.SendAsync(new HttpRequestMessage(HttpMethod.Head, new Uri("", UriKind.Relative)));

        Assert.Equal(("OK", "text/html"), (asked.StatusCode.ToString(), asked.Content.Headers.ContentType?.MediaType));
        Assert.Empty(await asked.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task A_nonce_is_used_once()
    {
        using var first = await host.Client.GetAsync(new Uri("", UriKind.Relative));
        using var second = await host.Client.GetAsync(new Uri("", UriKind.Relative));

        Assert.NotEqual(first.Headers.GetValues("Content-Security-Policy"), second.Headers.GetValues("Content-Security-Policy"));
    }

    [Fact]
    public async Task Nothing_that_is_reserved_for_GOV_UK_is_served()
    {
        var html = await host.Client.GetStringAsync(new Uri("", UriKind.Relative));
        var style = await host.Client.GetStringAsync(new Uri(StyleSheet().Match(html).Groups[1].Value, UriKind.Relative));

        Assert.DoesNotContain("GDS Transport", style, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("@font-face", style, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("crest", style, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("crown", html + style, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_host_built_without_Node_says_so_and_offers_the_form()
    {
        var folder = Directory.CreateTempSubdirectory("without-node");
        var bare = new DirectLineHost(folder.FullName);
        await bare.InitializeAsync();

        var html = await bare.Client.GetStringAsync(new Uri("", UriKind.Relative));

        await bare.DisposeAsync();
        folder.Delete(recursive: true);
        Assert.Contains("built without Node", html, StringComparison.Ordinal);
        Assert.Contains("name=\"question\"", html, StringComparison.Ordinal);
        Assert.DoesNotContain("webchat", html, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("assets/assets.json")]
    [InlineData("assets/..%2fappsettings.json")]
    [InlineData("assets/nothing.js")]
    public async Task Only_what_the_page_names_is_served(string path)
    {
        using var answer = await host.Client.GetAsync(new Uri(path, UriKind.Relative));

        Assert.Equal(404, (int)answer.StatusCode);
    }

    [Fact]
    public async Task The_form_answers_with_citations_and_shows_marks_as_text()
    {
        var html = await AskAsync("What did <Access> achieve?");

        Assert.Contains("What did &lt;Access&gt; achieve?", html, StringComparison.Ordinal);
        Assert.Contains("65% were &lt;b&gt;promoted&lt;/b&gt;.", html, StringComparison.Ordinal);
        Assert.Contains("href=\"#source-1\"", html, StringComparison.Ordinal);
        Assert.Contains("A case study, 2017", html, StringComparison.Ordinal);
        Assert.DoesNotContain("javascript:", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "Enter a question")]
    [InlineData("   ", "Enter a question")]
    [InlineData("", "There is a problem")]
    [InlineData("unknown", "I do not know")]
    [InlineData("which", "value=\"The &lt;first&gt;\"")]
    public async Task The_form_says_what_is_wrong_or_not_known(string question, string shown) => Assert.Contains(shown, await AskAsync(question), StringComparison.Ordinal);

    [Fact]
    public async Task A_question_that_is_too_long_is_kept_for_the_person_to_shorten()
    {
        var html = await AskAsync(new string('a', 2001));

        Assert.Contains("must be 2000 characters or fewer", html, StringComparison.Ordinal);
        Assert.Contains(new string('a', 2001), html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_that_is_none_is_refused()
    {
        using var json = new StringContent("{}", System.Text.Encoding.UTF8, "application/json");
        using var huge = new StringContent("question=" + new string('a', 100_000), System.Text.Encoding.UTF8, "application/x-www-form-urlencoded");

        using var refused = await host.Client.PostAsync(new Uri("ask", UriKind.Relative), json);
        using var tooLarge = await host.Client.PostAsync(new Uri("ask", UriKind.Relative), huge);

        Assert.Equal(415, (int)refused.StatusCode);
        Assert.Equal(413, (int)tooLarge.StatusCode);
    }

    private async Task<string> AskAsync(string question)
    {
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("question", question)]);
        using var answer = await host.Client.PostAsync(new Uri("ask", UriKind.Relative), form);
        Assert.True(answer.IsSuccessStatusCode);
        return await answer.Content.ReadAsStringAsync();
    }

    [GeneratedRegex("'nonce-([^']+)'", RegexOptions.NonBacktracking)]
    private static partial Regex Nonce();

    [GeneratedRegex("<script[^>]*>", RegexOptions.NonBacktracking)]
    private static partial Regex Script();

    [GeneratedRegex("rel=\"stylesheet\" href=\"([^\"]+)\"", RegexOptions.NonBacktracking)]
    private static partial Regex StyleSheet();
}

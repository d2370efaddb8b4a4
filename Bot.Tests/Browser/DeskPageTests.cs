using Microsoft.Playwright;

namespace Bot.Tests.Browser;

/// <summary>The desk in a real Chromium, with a person in another, against the real host.</summary>
public sealed class DeskPageTests(DeskFixture fixture) : IClassFixture<DeskFixture>
{
    private const string Secret = "my manager must not hear of this";

    [Fact]
    public async Task A_case_goes_from_consent_to_knowledge_through_a_restart_in_the_middle()
    {
        await using var ash = await fixture.SignInAsync("adviser-ash", "Ash Adviser", "Desk.Adviser");
        await using var kim = await fixture.SignInAsync("adviser-kim", "Kim Colleague", "Desk.Adviser", "Desk.Lead");
        await ash.SeeAsync("Nobody is waiting.");
        Assert.Empty(await ash.FindBarriersAsync());

        // The person strikes a line and consents.
        await using var person = await ChatWindow.OpenAsync(fixture);
        await person.AskAsync(Secret);
        await person.Messages.Nth(2).WaitForAsync();
        await person.AskAsync("speak to a person");
        await person.SeeAsync("What should they help you with?");
        await person.AskAsync("Moving into project delivery, part-time. <b>Can</b> I?");
        await person.SeeAsync("Shall I send it?");
        await person.AskAsync("leave out line 1");
        await person.SeeAsync("Left out: 1");
        await person.PressAsync("Yes");
        await person.SeeAsync("You are first in the queue");

        // The adviser is told, sees what was sent and no more, and takes it.
        await ash.Rows.First.WaitForAsync();
        Assert.StartsWith("(1) ", await ash.Page.TitleAsync(), StringComparison.Ordinal);
        await ash.Rows.First.ClickAsync();
        await ash.SeeAsync("<b>Can</b> I?");
        await ash.Page.Locator("summary").Filter(new LocatorFilterOptions { HasText = "What was said with the bot" }).ClickAsync();
        Assert.DoesNotContain(Secret, await ash.Page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        await ash.PressAsync("Take");
        await ash.SeeAsync("The case is yours. The person has been told.");
        await person.SeeAsync("Ash Adviser");
        // Whether the bot has a suggestion or none, the adviser can see it.
        await ash.PressAsync("Ask the bot for a reply");
        await ash.Page.Locator(".desk-told").Filter(new LocatorFilterOptions { HasText = "suggestion" }).WaitForAsync();

        // They talk both ways, and see each other type.
        await ash.SendAsync("Hello, yes you can. <i>How many</i> days a week?");
        await person.SeeAsync("<i>How many</i> days a week?");
        await person.Field.PressSequentiallyAsync("Three");
        await ash.SeeAsync("The person is typing…");
        await person.Field.PressAsync("Enter");
        await ash.Page.Locator(".desk-message--person").Filter(new LocatorFilterOptions { HasText = "Three" }).WaitForAsync();
        await ash.SeeAsync(", read");
        await ash.Page.Locator(".desk-message--adviser").Filter(new LocatorFilterOptions { HasText = ", read" }).First.WaitForAsync();
        Assert.Empty(await ash.FindBarriersAsync());

        // The host dies while a reply is being written, and comes back.
        await ash.Reply.FillAsync("Then ask your head of profession about part-time posts.");
        await fixture.Host.KillAsync();
        await ash.SeeAsync("The connection is lost. What you type is kept.");
        await fixture.Host.StartAgainAsync();
        await ash.Page.Locator(".desk-connection").Filter(new LocatorFilterOptions { HasText = "Connected again." }).WaitForAsync();
        await ash.Reply.PressAsync("Control+Enter");
        await person.SeeAsync("Then ask your head of profession about part-time posts.");
        Assert.Equal(1, await person.Messages.Filter(new LocatorFilterOptions { HasText = "Then ask your head of profession" }).CountAsync());

        // Files go both ways.
        await person.AttachAsync("my-plan.txt", "a plan of three days");
        var link = ash.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Download my-plan.txt" });
        var download = await ash.Page.RunAndWaitForDownloadAsync(() => link.ClickAsync());
        Assert.Equal("a plan of three days", await File.ReadAllTextAsync(await download.PathAsync()));
        await ash.Page.Locator("#reply-file").SetInputFilesAsync(new FilePayload { Name = "posts.txt", MimeType = "text/plain", Buffer = "a list of posts"u8.ToArray() });
        await person.SeeAsync("posts.txt");

        // A note calls a colleague, who gets the case, and closes it.
        await ash.Page.GetByLabel("Mention a colleague").FocusAsync();
        await ash.Page.GetByLabel("Mention a colleague").SelectOptionAsync("Kim Colleague");
        await ash.Page.GetByLabel("Add a note").PressSequentiallyAsync("please take over");
        await ash.PressAsync("Add note");
        await ash.Page.Locator(".desk-note-line").Filter(new LocatorFilterOptions { HasText = "@Kim Colleague please take over" }).WaitForAsync();
        await ash.PressAsync("Assign");
        await ash.Page.Locator("dialog[open]").GetByLabel("To").SelectOptionAsync("Kim Colleague");
        await ash.ConfirmAsync("Assign");
        await ash.GoneAsync("dialog[open]");
        await kim.Page.Keyboard.PressAsync("m");
        await kim.Rows.First.ClickAsync();
        await kim.SeeAsync("@Kim Colleague please take over");
        await kim.SendAsync("I am Kim. The network for project delivery meets monthly.");
        await person.SeeAsync("The network for project delivery meets monthly.");
        await kim.PressAsync("Close");
        Assert.Empty(await kim.FindBarriersAsync());
        await kim.ConfirmAsync("Close the case");
        await kim.GoneAsync("dialog[open]");

        // One tap of satisfaction; the answer becomes a draft for an editor.
        await person.SeeAsync("How well were you helped?");
        await person.PressAsync("5 - very good");
        await person.SeeAsync("Thank you.");
        await kim.SeeAsync("Closed: Answered");
        await kim.PressAsync("Propose as knowledge");
        await kim.Page.GetByLabel("The answer").FillAsync("Hello Robin,\nThe network for project delivery meets monthly. Ring 020 7946 0000.");
        await kim.ConfirmAsync("Check and propose");
        await kim.SeeAsync("Taken out as personal");
        Assert.Empty(await kim.FindBarriersAsync());
        await kim.Page.GetByLabel("The answer").FillAsync("The network for project delivery meets monthly.");
        await kim.ConfirmAsync("Check and propose");
        await kim.GoneAsync("dialog[open]");
        var draft = Assert.Single(Directory.GetFiles(Path.Combine(fixture.Host.Folder, "data", "drafts", "guidance")));
        Assert.Contains("meets monthly", await File.ReadAllTextAsync(draft), StringComparison.Ordinal);
        Assert.Empty(ash.Faults);
        Assert.Empty(kim.Faults);
    }

    [Fact]
    public async Task Figures_have_no_barriers_and_can_be_downloaded()
    {
        await using var lead = await fixture.SignInAsync("lead", "Lea Lead", "Desk.Lead");
        await lead.Page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "Insight" }).ClickAsync();
        await lead.SeeAsync("What nobody could answer");

        Assert.Empty(await lead.FindBarriersAsync());
        var download = await lead.Page.RunAndWaitForDownloadAsync(() => lead.PressAsync("Download as CSV"));
        Assert.StartsWith("\"section\",\"name\"", await File.ReadAllTextAsync(await download.PathAsync()), StringComparison.Ordinal);
        await lead.Page.SetViewportSizeAsync(320, 640);
        Assert.True(await lead.FitsAsync());
        Assert.Empty(lead.Faults);
    }

    [Fact]
    public async Task A_token_is_renewed_as_it_runs_out_and_what_is_typed_outlives_a_sign_in()
    {
        // Every call finds that its token has less than a minute left.
        fixture.Issuer.ExpiresIn = 30;
        try
        {
            await using var person = await ChatWindow.OpenAsync(fixture);
            await person.OpenCaseAsync("What does a mentor do?");
            await using var ash = await fixture.SignInAsync("adviser-renew", "Renée Renewed", "Desk.Adviser");
            await ash.OpenAsync("What does a mentor do?");
            await ash.PressAsync("Take");
            await ash.SendAsync("They listen.");
            await person.SeeAsync("They listen.");
            Assert.True(fixture.Issuer.Refreshes > 2);

            fixture.Issuer.RefusesRefresh = true;
            await ash.Reply.FillAsync("And they ask good questions.");
            await ash.Reply.PressAsync("Control+Enter");
            await ash.SeeAsync("You are signed out.");
            fixture.Issuer.RefusesRefresh = false;
            await ash.Page.ReloadAsync();
            await ash.PressAsync("Sign in");
            await ash.Reply.WaitForAsync();
            Assert.Equal("And they ask good questions.", await ash.Reply.InputValueAsync());
            await ash.Reply.PressAsync("Control+Enter");
            await person.SeeAsync("And they ask good questions.");
        }
        finally
        {
            (fixture.Issuer.ExpiresIn, fixture.Issuer.RefusesRefresh) = (3600, false);
        }
    }

    [Fact]
    public async Task Somebody_without_a_role_sees_no_case()
    {
        fixture.Issuer.Person = new() { ["oid"] = "stranger", ["name"] = "Stranger", ["roles"] = null };
        await using var stranger = await DeskWindow.OpenAsync(fixture);
        await stranger.PressAsync("Sign in");

        await stranger.SeeAsync("You have no role at this desk");
        Assert.Empty(await stranger.FindBarriersAsync());
    }
}

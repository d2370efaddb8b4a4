using System.Text;
using Bot.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.Conversations;

[Collection(ConversationTests.Name)]
public sealed class PersonalDataTests(AdvisorHost host)
{
    [Fact]
    public async Task Personal_data_is_named_left_out_and_the_question_is_answered_all_the_same()
    {
        var replies = await host.NewTalk().SayAsync("my email is jo.bloggs@example.org, what did the Access programme achieve?");

        Assert.Contains("an email address (it begins “jo…”)", replies[0].Text, StringComparison.Ordinal);
        Assert.Contains("65%", replies[1].Text, StringComparison.Ordinal);
        Assert.DoesNotContain(replies, reply => reply.Text.Contains("jo.bloggs", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_adviser_gets_the_request_without_personal_data()
    {
        var talk = host.NewTalk();
        await talk.SayAsync("speak to a person");
        var summary = await talk.AskAsync("please ring me on 07700 900123 about mentoring, my staff number is 1234567");

        Assert.Contains("phone number", summary, StringComparison.Ordinal);
        Assert.Contains("staff number", summary, StringComparison.Ordinal);
        Assert.DoesNotContain("900123", summary, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_log_of_the_web_chat_keeps_the_masked_line()
    {
        var talk = await DirectLineTalk.OpenAsync(host);
        await talk.SayAsync("I'm dyslexic and my manager Sarah Jones says hello. what is FLS?");
        await talk.ReadUntilAsync("Future Leaders");

        var log = await LogAsync(talk);
        Assert.Contains("I'm [health detail] and my manager [name]", log, StringComparison.Ordinal);
        Assert.DoesNotContain("dyslexic and", log, StringComparison.Ordinal);
        Assert.DoesNotContain("Sarah", log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_said_of_a_sensitive_subject_is_kept_nowhere()
    {
        var talk = await DirectLineTalk.OpenAsync(host);
        await talk.SayAsync("my manager is bullying me in the Umbridge office");
        await talk.ReadUntilAsync("You do not have to deal with it alone");

        var log = await LogAsync(talk);
        Assert.DoesNotContain("Umbridge", log, StringComparison.Ordinal);
        Assert.Contains("[not kept:", log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_person_of_the_knowledge_base_may_be_asked_about()
    {
        var replies = await host.NewTalk().SayAsync("what did Gemma Kane learn on her posting?");

        Assert.DoesNotContain(replies, reply => reply.Text.Contains("I noticed", StringComparison.Ordinal));
    }

    private async Task<string> LogAsync(DirectLineTalk talk)
    {
        var lines = await host.Services.GetRequiredService<IDirectLineStore>().ReadLogAsync(talk.Key, 0, 100, CancellationToken.None);
        return string.Join('\n', lines.Select(line => System.Text.RegularExpressions.Regex.Unescape(Encoding.UTF8.GetString(line.Activity))));
    }
}

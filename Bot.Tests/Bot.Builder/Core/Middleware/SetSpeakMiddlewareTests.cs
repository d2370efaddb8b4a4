using System.Xml.Linq;
using Bot.Tests.Builder.Core.Turns;
using Microsoft.Bot.Builder;

namespace Bot.Tests.Builder.Core.Middleware;

public sealed class SetSpeakMiddlewareTests
{
    [Theory]
    [InlineData("Fish & chips < 5 pounds")]
    [InlineData("مرحبا & أهلا")]
    public async Task Text_becomes_well_formed_speech_where_the_channel_speaks(string text)
    {
        var speak = await SpeechOfAsync(text, null, "emulator");

        var markup = XElement.Parse(speak!);
        Assert.Equal("speak", markup.Name.LocalName);
        Assert.Equal("en-GB-LibbyNeural", markup.Elements().Single().Attribute("name")?.Value);
        Assert.Equal(text, markup.Value);
    }

    [Fact]
    public async Task Speech_that_is_markup_already_keeps_its_elements()
    {
        var speak = await SpeechOfAsync("text", "<emphasis>now</emphasis>", "telephony");

        Assert.Equal("emphasis", XElement.Parse(speak!).Elements().Single().Elements().Single().Name.LocalName);
    }

    [Theory]
    [InlineData("<speak version='1.0'>done</speak>")]
    public async Task Speech_that_is_complete_stays_as_it_is(string complete) =>
        Assert.Equal(complete, await SpeechOfAsync("text", complete, "directlinespeech"));

    [Fact]
    public async Task A_channel_that_does_not_speak_gets_plain_text() => Assert.Equal("Fish & chips", await SpeechOfAsync("Fish & chips", null, "msteams"));

    [Fact]
    public async Task Without_fallback_text_is_not_spoken() => Assert.Null(await SpeechOfAsync("text", null, "emulator", fallback: false));

    private static async Task<string?> SpeechOfAsync(string text, string? speak, string channel, bool fallback = true)
    {
        var adapter = new RecordingAdapter();
        adapter.Use(new SetSpeakMiddleware("en-GB-LibbyNeural", fallback));
        var message = RecordingAdapter.Message();
        message.ChannelId = channel;
        await adapter.RunAsync(message, (turn, token) => turn.SendActivityAsync(text, speak, cancellationToken: token));
        return adapter.Sent[0].Speak;
    }
}

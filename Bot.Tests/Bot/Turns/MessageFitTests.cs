using Bot.Turns.Outbound;
using Bot.Turns.Streaming;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.Bot.Schema;

namespace Bot.Tests.Host.Turns;

public sealed class MessageFitTests
{
    [Fact]
    public void An_ordinary_message_is_left_as_it_is()
    {
        var message = new Activity { Type = ActivityTypes.Message, Text = "hello", Attachments = [Card(1000)] };

        Assert.Same(message, Assert.Single(MessageFit.Split(message)));
        Assert.Single(message.Attachments!);
    }

    [Fact]
    public void Long_text_goes_on_in_the_next_message_at_a_sentence()
    {
        var sentence = "This sentence is said over and over again. ";
        var text = string.Concat(Enumerable.Repeat(sentence, 1200));
        var message = new Activity { Type = ActivityTypes.Message, Text = text, SuggestedActions = new SuggestedActions(), Attachments = [Card(10)] };

        var parts = MessageFit.Split(message);

        Assert.Equal(3, parts.Count);
        Assert.All(parts, part => Assert.EndsWith("again.", part.Text!.TrimEnd(), StringComparison.Ordinal));
        Assert.Equal(text.TrimEnd(), string.Join(" ", parts.Select(part => part.Text!.TrimEnd())));
        Assert.Null(parts[0].SuggestedActions);
        Assert.NotNull(parts[^1].SuggestedActions);
        Assert.NotNull(parts[^1].Attachments);
    }

    [Fact]
    public void One_message_ends_a_stream_and_those_after_it_are_plain()
    {
        var message = new Activity { Type = ActivityTypes.Message, Text = string.Concat(Enumerable.Repeat("This sentence is said over and over again. ", 1200)) };
        StreamMarks.Put(message, StreamKind.Final, "s", null);

        var parts = MessageFit.Split(message);

        Assert.True(StreamMarks.AreOn(parts[0]));
        Assert.All(parts.Skip(1), part => Assert.False(StreamMarks.AreOn(part)));
        Assert.NotNull(parts[0].ChannelData);
        Assert.All(parts.Skip(1), part => Assert.Null(part.ChannelData));
    }

    [Fact]
    public void A_card_that_is_too_long_is_left_out_and_said_to_be()
    {
        var message = new Activity { Type = ActivityTypes.Message, Text = "The list:", Attachments = [Card(30_000), Card(10)] };

        var part = Assert.Single(MessageFit.Split(message));

        Assert.Single(part.Attachments!);
        Assert.StartsWith("The list:", part.Text, StringComparison.Ordinal);
        Assert.Contains("too long to show", part.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Many_cards_are_spread_over_several_messages_in_order()
    {
        var cards = Enumerable.Range(0, 6).Select(_ => Card(12_000)).ToList();
        var message = new Activity { Type = ActivityTypes.Message, Text = "Six:", Attachments = [.. cards] };

        var parts = MessageFit.Split(message);

        Assert.Equal(6, parts.Count);
        Assert.Equal(cards, parts.SelectMany(part => part.Attachments!));
    }

    [Fact]
    public void Whatever_the_text_no_letter_is_lost_and_no_part_is_too_long() =>
        Prop.ForAll(
            ArbMap.Default.ArbFor<NonEmptyArray<char>>(),
            piece =>
            {
                var text = string.Concat(Enumerable.Repeat(new string(piece.Get), (50_000 / piece.Get.Length) + 1));
                var parts = MessageFit.Split(new Activity { Type = ActivityTypes.Message, Text = text });
                var letters = (string it) => string.Concat(it.Where(letter => !char.IsWhiteSpace(letter)));
                return parts.All(part => part.Text!.Length <= 20_000) && letters(string.Concat(parts.Select(part => part.Text))) == letters(text);
            }).QuickCheckThrowOnFailure();

    private static Attachment Card(int size) => new()
    {
        ContentType = "application/vnd.microsoft.card.adaptive",
        Content = new Dictionary<string, object> { ["type"] = "AdaptiveCard", ["text"] = new string('x', size) },
    };
}

using System.Globalization;
using System.Text;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>Messages that show a list of choices.</summary>
public class ChoiceFactory
{
    // More than this reads better as a list, one below the other.
    private const int MostInline = 3;

    public static IMessageActivity ForChannel(
        string channelId, IList<Choice> list, string? text = null, string? speak = null, ChoiceFactoryOptions? options = null) =>
        ForChannel(channelId, list, text, speak, options, null, null);

    /// <summary>The style that the channel can show: suggested actions, else a card with buttons, else text.</summary>
    public static IMessageActivity ForChannel(
        string channelId,
        IList<Choice> list,
        string? text = null,
        string? speak = null,
        ChoiceFactoryOptions? options = null,
        string? conversationType = null,
        IList<string>? toList = null)
    {
        var choices = list ?? [];
        var longest = Channel.MaxActionTitleLength(channelId);
        if (choices.All(choice => TitleOf(choice).Length <= longest))
        {
            if (Channel.SupportsSuggestedActions(channelId, choices.Count, conversationType))
            {
                return SuggestedAction(choices, text, speak, toList);
            }

            if (Channel.SupportsCardActions(channelId, choices.Count))
            {
                return HeroCard(choices, text, speak);
            }

            if (choices.Count <= MostInline)
            {
                return Inline(choices, text, speak, options);
            }
        }

        return List(choices, text, speak, options);
    }

    /// <summary>"Which colour? (1) red, (2) green, or (3) blue".</summary>
    public static Activity Inline(IList<Choice> choices, string? text = null, string? speak = null, ChoiceFactoryOptions? options = null)
    {
        choices ??= [];
        var written = new StringBuilder(text);
        if (written.Length > 0 && choices.Count > 0)
        {
            written.Append(' ');
        }

        for (var index = 0; index < choices.Count; index++)
        {
            written.Append(Before(index)).Append(Number(index, options, "({0}) ", "")).Append(TitleOf(choices[index]));
        }

        return Message(written.ToString(), speak);

        string Before(int index) => index switch
        {
            0 => "",
            _ when index < choices.Count - 1 => options?.InlineSeparator ?? ", ",
            1 => options?.InlineOr ?? " or ",
            _ => options?.InlineOrMore ?? ", or ",
        };
    }

    public static Activity List(IList<string> choices, string? text = null, string? speak = null, ChoiceFactoryOptions? options = null) =>
        List(ToChoices(choices), text, speak, options);

    /// <summary>One choice below the other, numbered or with dashes, in Markdown that channels without it show as it is.</summary>
    public static Activity List(IList<Choice> choices, string? text = null, string? speak = null, ChoiceFactoryOptions? options = null)
    {
        var written = new StringBuilder(text);
        var lines = (choices ?? []).Select((choice, index) => Number(index, options, "{0}. ", "- ") + TitleOf(choice));
        written.Append("\n\n   ").AppendJoin("\n   ", lines);
        return Message(written.ToString(), speak);
    }

    public static IMessageActivity SuggestedAction(IList<string> choices, string? text = null, string? speak = null) =>
        SuggestedAction(ToChoices(choices), text, speak, null);

    public static IMessageActivity SuggestedAction(IList<string> choices, string? text = null, string? speak = null, IList<string>? toList = null) =>
        SuggestedAction(ToChoices(choices), text, speak, toList);

    public static IMessageActivity SuggestedAction(IList<Choice> choices, string? text = null, string? speak = null) =>
        SuggestedAction(choices, text, speak, null);

    public static IMessageActivity SuggestedAction(IList<Choice> choices, string? text = null, string? speak = null, IList<string>? toList = null)
    {
        var message = Message(text, speak);
        message.SuggestedActions = new SuggestedActions { To = toList, Actions = ButtonsFor(choices) };
        return message;
    }

    public static IMessageActivity HeroCard(IList<Choice> choices, string? text = null, string? speak = null)
    {
        var message = Message(null, speak);
        message.Attachments = [new HeroCard { Text = text, Buttons = ButtonsFor(choices) }.ToAttachment()];
        return message;
    }

    public static IList<Choice> ToChoices(IList<string> choices) => [.. (choices ?? []).Select(value => new Choice(value))];

    private static Activity Message(string? text, string? speak) => new()
    {
        Type = ActivityTypes.Message,
        Text = text,
        Speak = speak,
        InputHint = InputHints.ExpectingInput,
    };

    private static List<CardAction> ButtonsFor(IList<Choice>? choices) => [.. (choices ?? []).Select(choice =>
        choice.Action ?? new CardAction { Type = ActionTypes.ImBack, Title = choice.Value, Value = choice.Value })];

    private static string TitleOf(Choice choice) => choice.Action?.Title is { Length: > 0 } title ? title : choice.Value ?? "";

    private static string Number(int index, ChoiceFactoryOptions? options, string format, string otherwise) =>
        options?.IncludeNumbers ?? true ? string.Format(CultureInfo.InvariantCulture, format, index + 1) : otherwise;
}

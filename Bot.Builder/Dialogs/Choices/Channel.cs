using Ids = Microsoft.Bot.Connector.Channels;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>What each channel can show.</summary>
/// <remarks>Figures: the channels reference of the Bot Framework's documentation; Teams shows three suggested actions, in personal chats.</remarks>
public class Channel
{
    private const int NoLimit = 100;

    public static bool SupportsSuggestedActions(string channelId, int buttonCnt = 100) =>
        SupportsSuggestedActions(channelId, buttonCnt, null);

    public static bool SupportsSuggestedActions(string channelId, int buttonCnt = 100, string? conversationType = null) =>
        buttonCnt <= channelId switch
        {
            Ids.Facebook or Ids.Skype => 10,
            Ids.Line => 13,
            Ids.Kik => 20,
            Ids.Msteams when conversationType == "personal" => 3,
            Ids.Telegram or Ids.Emulator or Ids.Directline or Ids.DirectlineSpeech or Ids.Webchat => NoLimit,
            _ => -1,
        };

    public static bool SupportsCardActions(string channelId, int buttonCnt = 100) =>
        buttonCnt <= channelId switch
        {
            Ids.Facebook or Ids.Skype => 3,
            Ids.Msteams => 50,
            Ids.Line => 99,
            Ids.Slack or Ids.Telegram or Ids.Emulator or Ids.Directline or Ids.DirectlineSpeech or Ids.Webchat => NoLimit,
            _ => -1,
        };

    /// <summary>False where earlier messages cannot be seen, as on a voice channel.</summary>
    public static bool HasMessageFeed(string channelId) => channelId != Ids.Cortana;

    /// <summary>Characters that a button's title may have before it is cut.</summary>
    public static int MaxActionTitleLength(string channelId) => 20;

    public static string GetChannelId(ITurnContext turnContext) => turnContext?.Activity?.ChannelId ?? "";

    public class Channels : Ids;
}

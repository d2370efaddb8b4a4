using System.Security;
using System.Xml;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>Gives outgoing messages speech: their text if they have none, wrapped in SSML with a voice where the channel speaks.</summary>
public class SetSpeakMiddleware(string? voiceName, bool fallbackToTextForSpeak) : IMiddleware
{
    private static readonly string[] SpeakingChannels = ["directlinespeech", "emulator", "telephony"];

    public Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        BotAssert.ContextNotNull(turnContext);
        ArgumentNullException.ThrowIfNull(next);
        turnContext.OnSendActivities((turn, activities, send) =>
        {
            foreach (var activity in activities)
            {
                if (activity.Type == ActivityTypes.Message)
                    GiveSpeech(activity, turn.Activity);
            }

            return send();
        });
        return next(cancellationToken);
    }

    private void GiveSpeech(Activity reply, Activity incoming)
    {
        var isMarkup = !string.IsNullOrEmpty(reply.Speak) && IsElement(reply.Speak);
        if (fallbackToTextForSpeak && string.IsNullOrEmpty(reply.Speak))
            reply.Speak = reply.Text;
        if (string.IsNullOrEmpty(reply.Speak) || string.IsNullOrEmpty(voiceName) || !Speaks(incoming.ChannelId) || IsElement(reply.Speak, "speak"))
            return;

        // Text that is not markup has to be escaped, or one ampersand silences the whole reply.
        var inner = isMarkup || IsElement(reply.Speak) ? reply.Speak : SecurityElement.Escape(reply.Speak);
        var voiced = IsElement(reply.Speak, "voice") ? inner : $"<voice name='{SecurityElement.Escape(voiceName)}'>{inner}</voice>";
        var locale = SecurityElement.Escape(reply.Locale ?? incoming.Locale ?? "en-US");
        reply.Speak = $"<speak version='1.0' xmlns='http://www.w3.org/2001/10/synthesis' xml:lang='{locale}'>{voiced}</speak>";
    }

    private static bool Speaks(string? channelId) => SpeakingChannels.Contains(channelId, StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether the text is one well-formed element, of any name or of the given one.</summary>
    private static bool IsElement(string text, string? name = null)
    {
        if (!text.AsSpan().TrimStart().StartsWith('<'))
            return false;
        try
        {
            using var reader = XmlReader.Create(new StringReader(text), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
            reader.MoveToContent();
            var found = reader.LocalName;
            while (reader.Read())
            {
                // Reads to the end to learn whether the whole is well formed.
            }

            return name is null || found.Equals(name, StringComparison.OrdinalIgnoreCase);
        }
        catch (XmlException)
        {
            return false;
        }
    }
}

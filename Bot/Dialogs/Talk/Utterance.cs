using System.Globalization;
using System.Text;
using Microsoft.Bot.Schema;

namespace Bot.Dialogs.Talk;

/// <summary>What a person said, from whatever the channel sent: typed words, a mention of the bot, a button of a card.</summary>
internal static class Utterance
{
    /// <summary>Characters of an utterance that are read. A longer one is a pasted document.</summary>
    public const int Longest = 4000;

    /// <summary>Puts the plain words into the activity's text.</summary>
    /// <returns>True where the message was longer than what is read.</returns>
    public static bool Prepare(Activity activity)
    {
        activity.RemoveRecipientMention();
        var text = string.IsNullOrWhiteSpace(activity.Text) ? PressedCard.In(activity)?.Say : activity.Text;
        activity.Text = Visible(text ?? "", Longest);
        return text?.Length > Longest;
    }

    // Nobody can see tag, zero-width and direction characters: they carry attacks, or came along by copying.
    private static string Visible(string text, int longest)
    {
        var visible = new StringBuilder(Math.Min(text.Length, longest));
        foreach (var rune in text.EnumerateRunes())
        {
            if (visible.Length + rune.Utf16SequenceLength > longest) break;
            switch (Rune.GetUnicodeCategory(rune))
            {
                case UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned or UnicodeCategory.Surrogate:
                    break;
                case UnicodeCategory.Control when rune.Value is not '\n':
                    visible.Append(' ');
                    break;
                default:
                    visible.Append(rune.ToString());
                    break;
            }
        }
        return visible.ToString().Trim();
    }
}

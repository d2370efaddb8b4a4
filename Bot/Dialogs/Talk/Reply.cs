using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace Bot.Dialogs.Talk;

/// <summary>A message with buttons. The text is whole without them: each button only types its words for the person.</summary>
internal static class Reply
{
    public const string FindSomething = "Find something for me to do";
    public const string SpeakToAPerson = "Speak to a person";
    public const string StartAgain = "Start again";
    public const string Helped = "This helped";
    public const string DidNotHelp = "This did not help";

    private static readonly string[] _waysIn = [FindSomething, SpeakToAPerson, StartAgain];

    // More buttons than this wrap over several rows of a phone's screen.
    private const int MostButtons = 5;

    /// <summary>True for the words of a button that leads out of whatever is open.</summary>
    public static bool IsWayIn(string words) => _waysIn.Contains(words.Trim(), StringComparer.OrdinalIgnoreCase);

    public static Activity With(string text, IEnumerable<string> buttons)
    {
        var message = (Activity)MessageFactory.Text(text);
        message.TextFormat = TextFormatTypes.Markdown;
        var actions = buttons.Distinct().Take(MostButtons)
            .Select(words => new CardAction { Type = ActionTypes.ImBack, Title = words, Value = words }).ToList();
        if (actions.Count > 0) message.SuggestedActions = new SuggestedActions { Actions = actions };
        return message;
    }
}

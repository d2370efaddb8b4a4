using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace Bot.Dialogs.Repair;

/// <summary>What leaves the bot in one turn: silent while a dialog is run again, opened by a short word of manners, and never without end.</summary>
internal sealed class Voice
{
    // No honest turn says more. A dialog that does is going round in circles.
    private const int MostMessages = 8;
    private const int MostSilent = 60;

    private int _said;
    private int _unsaid;

    public bool IsSilent { get; set; }

    /// <summary>Stands before the next message, once.</summary>
    public string? Opening { get; set; }

    /// <summary>True once something was said aloud in this turn.</summary>
    public bool HasSpoken => _said > 0;

    /// <summary>The turn's own. Call it before others listen to what is sent: they then hear only what is said aloud.</summary>
    public static Voice Of(ITurnContext turn)
    {
        if (turn.TurnState.Get<Voice>() is { } known) return known;
        var voice = new Voice();
        turn.TurnState.Set(voice);
        turn.OnSendActivities((_, activities, next) => voice.SendAsync(activities, next));
        return voice;
    }

    /// <summary>Lets the last words out after a loop was stopped.</summary>
    public void Reset() => (_said, _unsaid, IsSilent) = (0, 0, false);

    private Task<ResourceResponse[]> SendAsync(List<Activity> activities, Func<Task<ResourceResponse[]>> next)
    {
        var messages = activities.Where(activity => activity.Type == ActivityTypes.Message).ToList();
        if (IsSilent)
        {
            if ((_unsaid += messages.Count) > MostSilent) throw new TalkLoopException();
            return Task.FromResult(activities.Select(_ => new ResourceResponse("")).ToArray());
        }
        if ((_said += messages.Count) > MostMessages) throw new TalkLoopException();
        if (Opening is { } opening && messages is [var first, ..] && !string.IsNullOrEmpty(first.Text))
        {
            first.Text = $"{opening} {first.Text}";
            if (!string.IsNullOrEmpty(first.Speak)) first.Speak = $"{opening} {first.Speak}";
            Opening = null;
        }
        return next();
    }
}

/// <summary>A turn said more than any turn should: its dialogs go round in circles.</summary>
internal sealed class TalkLoopException() : Exception("The dialogs of this turn go round in circles.");

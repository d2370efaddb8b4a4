using System.Text.RegularExpressions;
using Bot.Dialogs.Talk;
using Bot.Knowledge;
using Bot.Knowledge.Content;
using Bot.Knowledge.Recommendation;
using Bot.Turns;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace Bot.Dialogs.Interest;

/// <summary>"Tell me when something new fits", "stop telling me", and the telling.</summary>
internal sealed partial class InterestVoice(Interests interests, KnowledgeBase knowledge, LearnerReader reader) : IAtOnce
{
    public const string Ask = "Tell me when something new fits";
    public const string Stop = "Stop telling me";

    /// <returns>Null where the words are about something else.</returns>
    public async Task<Activity?> AnswerAsync(ITurnContext turn, TalkState state, string words, CancellationToken cancellationToken)
    {
        var conversation = TurnTransaction.Current?.Conversation ?? "";
        if (StopWords().IsMatch(words))
        {
            return await interests.ForgetAsync(conversation, cancellationToken)
                ? Reply.With("OK. I will not tell you of new things any more.", [Reply.FindSomething])
                : Reply.With("I was not going to tell you of new things, so there is nothing to stop.", [Reply.FindSomething]);
        }
        if (!AskWords().IsMatch(words)) return null;
        if (reader.Read(Without().Replace(words, " ")).Goal is { } said) state.Goal = said;
        if (state.Goal is not { } goal) return Reply.With("What should I look out for? First tell me what you want to get better at.", [Reply.FindSomething]);
        await interests.KeepAsync(turn, goal, state.Profile, cancellationToken);
        return Reply.With($"OK. When something new fits {PlainText.Escape(goal)}, I will tell you here, once for each new thing. Say \"{Stop}\" when you have had enough.", [Stop, Reply.FindSomething]);
    }

    /// <summary>Tells of what is new, in the turn that the clock began.</summary>
    public async Task TellAsync(ITurnContext turn, CancellationToken cancellationToken)
    {
        var conversation = TurnTransaction.Current?.Conversation ?? "";
        if (await interests.FindAsync(conversation, cancellationToken) is not { } interest) return;
        var fresh = InterestDoor.Read(turn).Except(interest.Told).Select(knowledge.Current.Find).OfType<Entry>().ToList();
        if (fresh.Count == 0) return;
        // It answers no message: a reply to one that the channel does not know would be refused.
        turn.OnSendActivities((_, activities, next) =>
        {
            foreach (var activity in activities) activity.ReplyToId = null;
            return next();
        });
        await interests.TellAsync(conversation, [.. fresh.Select(entry => entry.Id)], cancellationToken);
        var names = string.Concat(fresh.Select(entry => $"\n- **{entry.Title}**{(entry.IsSample ? " (sample)" : "")}"));
        await turn.SendActivityAsync(Reply.With($"Something new fits {PlainText.Escape(interest.Goal)}:\n{names}", [.. fresh.Take(2).Select(entry => $"Tell me about {entry.Title}"), Stop]), cancellationToken);
    }

    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"\b(tell|notify|alert|message|email|let) me (know )?(when|if|as soon as|about) (something|anything|there'?s|there is|a|any)? ?(new|else|more|comes? up|fits|opens)|\bkeep me (posted|informed|updated)\b|\b(notify|alert) me\b", Options)]
    private static partial Regex AskWords();

    [GeneratedRegex(@"\b(please|can you|could you|tell|notify|alert|message|email|let|keep|me|know|when|if|as soon as|about|something|anything|there's|there is|comes?|up|fits?|opens?|posted|informed|updated|available|is|that)\b", Options)]
    private static partial Regex Without();

    [GeneratedRegex(@"^\W*(please )?(stop|don'?t|do not|no more|quit) (telling|notifying|alerting|messaging|tell|notify|alert|notifications|alerts|updates)( me)?\b|\bunsubscribe\b|\bturn off (the )?(alerts|notifications)\b", Options)]
    private static partial Regex StopWords();
}

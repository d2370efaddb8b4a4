using System.Text.RegularExpressions;
using Bot.Dialogs.Talk;
using Bot.Handoff;
using Bot.Handoff.Cases;
using Bot.Handoff.Desks;
using Microsoft.Bot.Builder;

namespace Bot.Dialogs.Person;

/// <summary>
/// A person who comes back in another web chat names their request by its reference, and goes on with it here: what the adviser wrote in between is shown,
/// and what comes goes here. The reference is the key: it cannot be guessed, and few guesses are heard.
/// </summary>
/// <param name="actions">Late, because the inbox that it needs needs the bot first.</param>
internal sealed partial class ComeBack(Lazy<CaseActions> actions, CaseTurns cases)
{
    private const int MostGuesses = 5;

    // A channel where people are known by their account keeps their one conversation for them.
    private const string WebChat = "directline";

    /// <returns>True where the words named a request.</returns>
    public async Task<bool> TakeAsync(ITurnContext context, HandoffState state, CancellationToken cancellationToken)
    {
        if (context.Activity.ChannelId != WebChat || Reference().Match(context.Activity.Text ?? "") is not { Success: true } match) return false;
        var reference = match.Value.ToUpperInvariant();
        if (state.Guesses >= MostGuesses)
        {
            await context.SendActivityAsync(Reply.With("I cannot look up any more references in this talk. Please speak to a person instead.", [Reply.SpeakToAPerson]), cancellationToken);
            return true;
        }
        if (await cases.FindElsewhereAsync(reference, cancellationToken) is not { Route.ChannelId: WebChat } found
            || !await actions.Value.FollowAsync(reference, cases.RouteOf(context), context.Activity.Id, cancellationToken))
        {
            state.Guesses++;
            // "A best-case plan" names no request.
            if (!reference.Any(char.IsAsciiDigit)) return false;
            await context.SendActivityAsync(Reply.With($"I know no request {PlainText.Escape(reference)} that could go on here.", [Reply.SpeakToAPerson]), cancellationToken);
            return true;
        }
        await GoOnAsync(context, state, found, cancellationToken);
        return true;
    }

    private async Task GoOnAsync(ITurnContext context, HandoffState state, Case it, CancellationToken cancellationToken)
    {
        state.Open = it.State.IsEnd ? null : it.Reference;
        state.ToRate = it is { State.IsEnd: true, Rating: null, TakenAt: not null } ? it.Reference : null;
        await context.SendActivityAsync(Reply.With($"Welcome back. Your request **{it.Reference}** goes on here: {PlainText.Escape(PlainText.Shorten(it.Summary.Request, 200))}", []), cancellationToken);
        foreach (var one in await cases.ReadHistoryAsync(it.Reference, cancellationToken))
        {
            if (one.Kind == Happened.Replied && CaseWords.For(one, it) is { } words) await context.SendActivityAsync(words, cancellationToken);
        }
        var stands = it.State switch
        {
            CaseState.Waiting => "It still waits for an adviser.",
            { IsWithAdviser: true } => $"**{PlainText.Escape(it.Assignee?.Name ?? "An adviser")}** has it. What you write here goes to them.",
            _ => "It has ended. How well were you helped, from 1 (very poor) to 5 (very good)?",
        };
        await context.SendActivityAsync(Reply.With(stands, it.State == CaseState.Waiting ? [CaseWords.Status, CaseWords.LeaveQueue] : []), cancellationToken);
    }

    [GeneratedRegex(@"\b[2-9A-HJKMNP-TV-Z]{4}-[2-9A-HJKMNP-TV-Z]{4}\b", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Reference();
}

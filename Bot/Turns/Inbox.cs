using Bot.Storage;
using Microsoft.Extensions.Options;

namespace Bot.Turns;

/// <summary>
/// Where every door brings what it has checked. When a method returns, the activity is on disk and will be answered, whatever happens to
/// this process; a repeat is recognised and changes nothing.
/// </summary>
internal sealed class Inbox(
    ITurnStore store, TurnWorker worker, TurnAnswers answers, Owner owner, IOptions<TurnOptions> options, TimeProvider clock, ITurnProbe probe)
{
    // The turn may run in another host: its answer is then only in the store.
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(1);

    /// <summary>Stores the activity; it is answered later by itself.</summary>
    public async Task<Acceptance> AcceptAsync(IncomingActivity incoming, CancellationToken cancellationToken)
    {
        var accepted = await StoreAsync(incoming, cancellationToken);
        Begin(accepted);
        return accepted;
    }

    /// <summary>Stores the activity and waits for the answer of its turn. A repeat waits for, or gets, the answer of the first.</summary>
    /// <returns>Null when the turn is not done within the time that callers are kept waiting, or gave no answer.</returns>
    public Task<TurnAnswer?> AcceptAndWaitAsync(IncomingActivity incoming, CancellationToken cancellationToken) =>
        TurnTransaction.Current is null ? WaitAsync(incoming, cancellationToken) : worker.LendSlotAsync(() => WaitAsync(incoming, cancellationToken));

    private async Task<TurnAnswer?> WaitAsync(IncomingActivity incoming, CancellationToken cancellationToken)
    {
        var accepted = await StoreAsync(incoming, cancellationToken);
        var answer = answers.WaitAsync(accepted.Sequence);
        Begin(accepted);
        try
        {
            using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(options.Value.AnswerWaitSeconds), clock);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
            // A turn that this process just began cannot have an answer in the store yet.
            var begun = accepted is Acceptance.Stored { Claim: not null };
            return (begun ? null : await LookUpAsync(accepted.Sequence, either.Token)) switch
            {
                { } found => found.Answer,
                null => await AnswerFromAnywhereAsync(accepted.Sequence, answer, either.Token),
            };
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return null;
        }
        finally
        {
            answers.Forget(accepted.Sequence);
        }
    }

    private async Task<Acceptance> StoreAsync(IncomingActivity incoming, CancellationToken cancellationToken)
    {
        probe.Reach(TurnPoint.BeforeAccept);
        await owner.AwaitAliveAsync(cancellationToken);
        var reserved = worker.TryReserve();
        Acceptance? accepted = null;
        try
        {
            accepted = await store.AcceptAsync(reserved ? incoming with { ClaimFor = owner.Name } : incoming, cancellationToken);
        }
        finally
        {
            if (reserved && accepted is not Acceptance.Stored { Claim: not null }) worker.GiveBack();
        }
        // With a slot and yet unclaimed it waits behind another of its conversation, whose commit claims it.
        if (!reserved && accepted is Acceptance.Stored) worker.Nudge();
        probe.Reach(TurnPoint.AfterAccept);
        return accepted;
    }

    private void Begin(Acceptance accepted)
    {
        if (accepted is Acceptance.Stored { Claim: { } claim }) worker.Start(claim);
    }

    private async Task<TurnAnswer?> AnswerFromAnywhereAsync(long sequence, Task<TurnAnswer?> here, CancellationToken cancellationToken)
    {
        while (true)
        {
            var look = Task.Delay(LookEvery, clock, cancellationToken);
            if (await Task.WhenAny(here, look) == here) return await here;
            await look;
            if (await LookUpAsync(sequence, cancellationToken) is { } found) return found.Answer;
        }
    }

    /// <returns>Null while the turn is not done.</returns>
    private async Task<Found?> LookUpAsync(long sequence, CancellationToken cancellationToken) =>
        await store.ReadResultAsync(sequence, cancellationToken) switch
        {
            TurnResult.Done { Result: { } stored } => new Found(TurnAnswer.FromStored(stored)),
            TurnResult.Done or TurnResult.Forgotten => new Found(null),
            _ => null,
        };

    private sealed record Found(TurnAnswer? Answer);
}

namespace Bot.Knowledge.Answers.Composing.Wording;

/// <summary>Keeps what is said to the listener until the guard has let the talk pass.</summary>
internal sealed class HeldSpeech(IProgress<IReadOnlyList<DraftSentence>>? listener)
{
    private readonly Lock _gate = new();
    private IReadOnlyList<DraftSentence>? _held;
    private bool _isFree;

    public void Say(IReadOnlyList<DraftSentence> sentences)
    {
        lock (_gate)
        {
            if (_isFree) listener?.Report(sentences);
            else _held = sentences;
        }
    }

    public void Release()
    {
        lock (_gate)
        {
            _isFree = true;
            if (_held is { Count: > 0 } held) listener?.Report(held);
        }
    }
}

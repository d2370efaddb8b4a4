namespace Bot.Storage;

/// <summary>What is kept of a question for the figures: no sentence, no time of day, nobody.</summary>
/// <param name="Conversation">A keyed digest: it counts conversations and leads to none.</param>
/// <param name="Outcome"><see cref="Answered"/>, <see cref="Part"/> or <see cref="None"/>.</param>
/// <param name="Words">What the unanswered part was about; empty where all was answered.</param>
/// <param name="Skills">Ids of the taxonomy, as for grade and place, which are null where nobody gave them.</param>
internal sealed record AskedQuestion(
    DateOnly Day, string Conversation, string Outcome, IReadOnlyList<string> Words, IReadOnlyList<string> Skills, string? Grade, string? Place)
{
    public const string Answered = "answered";
    public const string Part = "part";
    public const string None = "none";
}

/// <summary>Questions for the figures, apart from conversations and gone with neither.</summary>
internal interface IQuestionStore
{
    Task AddAsync(IReadOnlyList<AskedQuestion> asked, CancellationToken cancellationToken);

    /// <summary>Questions from a day on, the newest first.</summary>
    Task<IReadOnlyList<AskedQuestion>> ReadAsync(DateOnly from, int limit, CancellationToken cancellationToken);

    /// <summary>Removes what was asked before a day.</summary>
    /// <returns>Rows removed.</returns>
    Task<int> RemoveBeforeAsync(DateOnly day, CancellationToken cancellationToken);

    /// <summary>Removes what one conversation asked, named by its digest.</summary>
    Task EraseAsync(string conversation, CancellationToken cancellationToken);
}

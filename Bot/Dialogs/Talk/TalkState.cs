using Bot.Dialogs.Feedback;
using Bot.Dialogs.LineManager;
using Bot.Dialogs.Repair;
using Bot.Knowledge.Recommendation;

namespace Bot.Dialogs.Talk;

/// <summary>What the bot remembers of one conversation, beside the dialog stack. It is erased with the conversation.</summary>
internal sealed class TalkState
{
    public bool Welcomed { get; set; }

    /// <summary>The entry that the last answer cited first.</summary>
    public string? LastEntryId { get; set; }

    /// <summary>Chunks that the last answers quoted, so that "tell me more" goes on.</summary>
    public List<string> QuotedChunks { get; set; } = [];

    /// <summary>The last question that was asked and what was said to it, for an adviser who takes over.</summary>
    public string? LastQuestion { get; set; }

    /// <summary>The part of <see cref="LastQuestion"/> that the bot could not answer; null where there was none.</summary>
    public string? Missing { get; set; }

    /// <summary>Answers in a row that found nothing.</summary>
    public int Misses { get; set; }

    /// <summary>True while "shall I erase everything?" waits for its answer.</summary>
    public bool AsksToForget { get; set; }

    /// <summary>What the person said about themselves for a recommendation.</summary>
    public LearnerProfile Profile { get; set; } = new();

    public string? Goal { get; set; }

    /// <summary>The entries of the last list, in the order in which they were shown.</summary>
    public List<string> LastListIds { get; set; } = [];

    /// <summary>The options that a line manager was shown last; null once another list was shown.</summary>
    public ManagerList? Managed { get; set; }

    /// <summary>What the last look into the calendar was for, so that "anything in London" narrows it; null once another list was shown.</summary>
    public string? Diary { get; set; }

    /// <summary>What the last answer was made of, for feedback on it.</summary>
    public AnswerTrace? LastAnswer { get; set; }

    /// <summary>True once only free options were asked for, until the next goal.</summary>
    public bool FreeOnly { get; set; }

    /// <summary>How each open dialog came to where it is, the active one last.</summary>
    public List<Trail> Trails { get; set; } = [];

    /// <summary>What was asked for beside the open dialog, first things first.</summary>
    public List<PendingWish> Pending { get; set; } = [];

    /// <summary>Answers in a row that the open question could not read.</summary>
    public int Stuck { get; set; }

    /// <summary>Entries that were shown for <see cref="Goal"/>.</summary>
    public List<string> ShownEntryIds { get; set; } = [];

    /// <summary>Entries that the last answer set side by side.</summary>
    public List<string> ComparedEntryIds { get; set; } = [];

    /// <summary>The last lines of the talk, oldest first, for the summary that goes to an adviser.</summary>
    public List<TranscriptLine> Transcript { get; set; } = [];

    // Enough for an adviser to follow; a longer one would make every turn's state larger.
    private const int KeptLines = 30;

    public void Say(string who, string text)
    {
        Transcript.Add(new TranscriptLine(who, text));
        if (Transcript.Count > KeptLines) Transcript.RemoveRange(0, Transcript.Count - KeptLines);
    }
}

/// <param name="Who">"person" or "bot".</param>
internal sealed record TranscriptLine(string Who, string Text);

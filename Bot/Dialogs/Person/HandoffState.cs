namespace Bot.Dialogs.Person;

/// <summary>What a conversation knows of its hand-off, beside the case itself. Lives in the conversation's state.</summary>
internal sealed class HandoffState
{
    /// <summary>Reference of the case that is open.</summary>
    public string? Open { get; set; }

    /// <summary>Reference of the last case that ended and may still be rated.</summary>
    public string? ToRate { get; set; }

    /// <summary>The next words may say more about the rating.</summary>
    public bool AsksWhy { get; set; }

    /// <summary>"Shall I withdraw your request?" waits for its answer.</summary>
    public bool AsksToLeave { get; set; }

    /// <summary>The sensitive subject of the last message, where it had one: an offer that follows is about it.</summary>
    public string? Subject { get; set; }

    /// <summary>References that were typed here and led nowhere.</summary>
    public int Guesses { get; set; }

    /// <summary>What the person is about to send.</summary>
    public Draft? Draft { get; set; }
}

/// <summary>A request in the making. Its lines are as they were when it began, so that their numbers hold.</summary>
internal sealed class Draft
{
    public string? Reference { get; set; }
    public string? Request { get; set; }
    public string? Subject { get; set; }
    public bool Anonymous { get; set; }
    public string? LastQuestion { get; set; }
    public string? LastAnswer { get; set; }
    public string? Missing { get; set; }
    public List<DraftLine> Lines { get; set; } = [];

    /// <summary>Numbers of lines that stay with the person, from 1.</summary>
    public List<int> Struck { get; set; } = [];
}

/// <param name="Who">"person" or "bot".</param>
internal sealed record DraftLine(string Who, string Text);

namespace Bot.Handoff.Desks;

/// <summary>What somebody who waits can expect of a desk just now, the least first. Opening hours come on top.</summary>
internal enum Attendance
{
    /// <summary>No adviser can be reached by it.</summary>
    Down,

    /// <summary>It works, and no adviser of the team is there.</summary>
    Nobody,

    /// <summary>Everyone who is there has as many people as they can talk with at once.</summary>
    Busy,

    /// <summary>It works, and cannot tell who is there: the opening hours must do.</summary>
    NotKnown,

    /// <summary>Somebody is there and can take a case.</summary>
    Free,
}

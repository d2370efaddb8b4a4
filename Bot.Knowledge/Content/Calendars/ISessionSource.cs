namespace Bot.Knowledge.Content.Calendars;

/// <summary>A form of calendar file. A row that cannot be read is refused with its line; the others are read all the same.</summary>
public interface ISessionSource
{
    /// <summary>True where a file of this name is of this form.</summary>
    bool Reads(string fileName);

    /// <param name="today">The UK day that relative days count from.</param>
    /// <returns>In the order of the file; at most one row for each id.</returns>
    SessionReading Read(string text, DateOnly today);
}

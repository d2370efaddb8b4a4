namespace Bot.Handoff.Hours;

/// <summary>Days on which nobody is there, whatever day of the week they are.</summary>
internal interface IHolidays
{
    bool Includes(DateOnly date);
}

/// <summary>A division's bank holidays with what the settings add and take away.</summary>
internal sealed class Holidays(BankHolidayDivision division, IReadOnlySet<DateOnly> also, IReadOnlySet<DateOnly> not) : IHolidays
{
    public bool Includes(DateOnly date) => !not.Contains(date) && (also.Contains(date) || BankHolidays.Of(division, date.Year).Contains(date));
}

namespace Bot.Handoff.Cases;

/// <summary>Who may read a case. Every way to a case's content asks here.</summary>
internal static class CaseRights
{
    /// <summary>
    /// Nobody before the person has agreed; then advisers and leads. A sensitive case is read by its team, whoever has it, and leads only.
    /// </summary>
    public static bool MayRead(Case it, Adviser reader) =>
        reader.WorksOnCases
        && it.WaitingAt is not null
        && (it.Sensitive is null || reader.IsLead || it.Assignee?.Id == reader.Id || reader.IsIn(it.Team));
}

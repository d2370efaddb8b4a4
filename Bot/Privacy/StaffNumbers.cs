using System.Text.RegularExpressions;

namespace Bot.Privacy;

/// <summary>Staff, employee, payroll and personnel numbers. Departments number as they like, so the words around decide.</summary>
internal static partial class StaffNumbers
{
    private const int FewestDigits = 4;
    private const int MostDigits = 12;

    public static IEnumerable<PersonalDataSpan> Find(string text) =>
        from match in Before().Matches(text).Concat(After().Matches(text))
        let number = match.Groups["what"]
        where number.Value.Count(char.IsAsciiDigit) is >= FewestDigits and <= MostDigits && !IsYear(number.Value)
        select new PersonalDataSpan(PersonalDataKind.StaffNumber, number.Index, number.Length);

    // Also "2024-25" and "2024-2025".
    private static bool IsYear(string number) => number is ['1', '9', _, _] or ['2', '0', _, _] or ['2', '0', _, _, '-', ..];

    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    private const string Whose = "(staff|employee|payroll|personnel|worker|pay|oracle|sop|metis|sap|erp|hr|workday|assignment|person|warrant|civil service|badge|(security |building )?pass|id card|user|login|learner|member|membership|pension|record)";

    private const string Number = @"(?<what>[a-z]{0,3}-?\d+([ -]\d+){0,4})";

    [GeneratedRegex(@"\b" + Whose + @" ?(id|ref|reference|number|no\.?|num|#)( number| no\.?)?( here)?('s| is|:|=| -|,|;)* *#?" + Number + @"\b", Options)]
    private static partial Regex Before();

    [GeneratedRegex(@"\b(?<what>[a-z]{0,3}\d{4,10})( is|,| =| \(| -)* ?(my|his|her|their|the) " + Whose + @" (id|ref|reference|number|no)\b", Options)]
    private static partial Regex After();
}

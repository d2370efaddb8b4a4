using System.Text.RegularExpressions;

namespace Bot.Privacy;

/// <summary>Staff, employee, payroll and personnel numbers. Departments number as they like, so the words around decide.</summary>
internal static partial class StaffNumbers
{
    public static IEnumerable<PersonalDataSpan> Find(string text) =>
        from match in Before().Matches(text).Concat(After().Matches(text))
        let number = match.Groups["what"]
        where !IsYear(number.Value)
        select new PersonalDataSpan(PersonalDataKind.StaffNumber, number.Index, number.Length);

    private static bool IsYear(string number) => number is ['1', '9', _, _] or ['2', '0', _, _];

    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(
        @"\b(staff|employee|payroll|personnel|worker|pay) ?(id|ref|reference|number|no\.?|num|#)( number| no\.?)?( here)?('s| is|:|=| -|,|;)* *#?(?<what>[a-z]{0,3}-?\d{4,10})\b", Options)]
    private static partial Regex Before();

    [GeneratedRegex(@"\b(?<what>[a-z]{0,3}\d{4,10})( is|,| =| \(| -)* ?(my|his|her|their|the) (staff|employee|payroll|personnel|worker) (id|ref|reference|number|no)\b", Options)]
    private static partial Regex After();
}

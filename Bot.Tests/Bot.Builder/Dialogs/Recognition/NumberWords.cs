namespace Bot.Tests.Builder.Dialogs.Recognition;

/// <summary>Says a number in English words, as the opposite of what is tested.</summary>
internal static class NumberWords
{
    private static readonly string[] Small =
    [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen",
        "sixteen", "seventeen", "eighteen", "nineteen",
    ];

    private static readonly string[] Tens = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

    public static string Say(long number) => number switch
    {
        < 20 => Small[number],
        < 100 => Tens[number / 10] + (number % 10 == 0 ? "" : "-" + Small[number % 10]),
        < 1_000 => With(number, 100, "hundred", " and "),
        < 1_000_000 => With(number, 1_000, "thousand", number % 1_000 < 100 ? " and " : " "),
        < 1_000_000_000 => With(number, 1_000_000, "million", number % 1_000_000 < 100 ? " and " : " "),
        _ => With(number, 1_000_000_000, "billion", number % 1_000_000_000 < 100 ? " and " : " "),
    };

    private static string With(long number, long scale, string name, string link) =>
        $"{Say(number / scale)} {name}" + (number % scale == 0 ? "" : link + Say(number % scale));
}

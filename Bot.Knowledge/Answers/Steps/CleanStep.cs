using System.Globalization;
using System.Text;

namespace Bot.Knowledge.Answers.Steps;

/// <summary>Bounds the question and takes out what nobody can see (control, format and tag characters) and what is only courtesy.</summary>
internal sealed class CleanStep : IAnswerStep
{
    // Long enough for a pasted paragraph; what is longer is rarely a question, and the look-up's cost grows with the words.
    private const int LongestQuestion = 1000;

    public Task<Answer?> RunAsync(AnswerTurn turn, CancellationToken cancellationToken)
    {
        var text = Visible(turn.Text);
        turn.Text = Courtesy.WithoutIt(Shorthand.WrittenOut(text.Length <= LongestQuestion ? text : text[..LongestQuestion]));
        return Task.FromResult<Answer?>(turn.Text.Length > 0 ? null
            : new Answer.Clarify("I did not see any words in your message. What would you like to know?", []));
    }

    private static string Visible(string text)
    {
        var visible = new StringBuilder(Math.Min(text.Length, LongestQuestion * 2));
        foreach (var rune in text.EnumerateRunes())
        {
            if (visible.Length > LongestQuestion) break;
            var category = Rune.GetUnicodeCategory(rune);
            if (category is UnicodeCategory.Control or UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator)
                visible.Append(' ');
            else if (category is not (UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned or UnicodeCategory.Surrogate))
                visible.Append(rune.ToString());
        }
        return string.Join(' ', visible.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }
}

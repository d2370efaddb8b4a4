using Bot.Privacy;
using Bot.Tests.Knowledge;

namespace Bot.Tests.Host.Privacy;

public sealed class LeavingWordsTests
{
    private static readonly LeavingWords _words = new(new PersonalDataFinder(new PublicWords(ShippedKnowledge.Base).Contain));

    [Theory]
    [InlineData("Hello Robin,\nJoin the network.", "Join the network.")]
    [InlineData("Join the network.\nKind regards\nAsh", "Join the network.")]
    [InlineData("Write to robin.o'neil@example.gov.uk today.", "Write to [email address] today.")]
    [InlineData("Ring 020 7946 0000 or +44 20 7946 0000.", "Ring [phone number] or [phone number].")]
    [InlineData("Your number is QQ 12 34 56 C.", "[National Insurance number]")]
    [InlineData("Your number is AB 12 34 56 C.", "[National Insurance number]")]
    [InlineData("Staff number 12345678 is fine.", "Staff number [staff number] is fine.")]
    [InlineData("My reference there was 4471220189.", "My reference there was [number].")]
    [InlineData("Priyanka has done it, ask her.", "[name] has done it")]
    [InlineData("As Robin said, ask Ashes and Robinson.", "As [name] said, ask Ashes and Robinson.")]
    public void What_belongs_to_one_person_is_taken_out(string text, string expected) =>
        Assert.Contains(expected, _words.Clean(text, ["Robin Person", "Ash Adviser"]).Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("The course costs £1,250.00 and began in 2017, on 9 May 2017, for grades HEO, SEO and G7.")]
    [InlineData("It ran in 2019-2020 and ended on 31.03.2021, or 2021 2022.")]
    [InlineData("Book course code PD-1042 by 31/03/2027; it takes 70-20-10 hours.")]
    public void Dates_money_grades_and_codes_stay(string text)
    {
        var cleaned = _words.Clean(text, ["Robin Person"]);

        Assert.Equal(text, cleaned.Text);
        Assert.Empty(cleaned.Removed);
    }

    [Theory]
    [InlineData("mail jo.bloggs@dept.gov.uk about it", "mail [email address] about it")]
    [InlineData("call 07700 900123 or +44 (0)20 7946 0000", "call [phone number] or [phone number]")]
    [InlineData("my NI is QQ 12 34 56 C", "my NI is [National Insurance number]")]
    [InlineData("see https://intranet/me?id=5", "see [link]")]
    [InlineData("I live at SW1A 2AA", "I live at [postcode]")]
    [InlineData("my case is 12 3456 789", "my case is [number]")]
    [InlineData("ask my manager Sarah Jones", "ask my manager [name]")]
    [InlineData("I have epilepsy", "I have [health detail]")]
    [InlineData("Grade 7, 2026, 20 days, £1,500, 2017 to 2018", "Grade 7, 2026, 20 days, £1,500, 2017 to 2018")]
    public void What_tells_who_somebody_is_does_not_leave_the_machine(string typed, string sent) => Assert.Equal(sent, _words.Mask(typed));
}

using Bot.Proposals;

namespace Bot.Tests.Host.Proposals;

public sealed class PersonalWordsTests
{
    [Theory]
    [InlineData("Hello Robin,\nJoin the network.", "Join the network.")]
    [InlineData("Join the network.\nKind regards\nAsh", "Join the network.")]
    [InlineData("Write to robin.o'neil@example.gov.uk today.", "[removed]")]
    [InlineData("Ring 020 7946 0000 or +44 20 7946 0000.", "Ring [removed] or [removed].")]
    [InlineData("Your number is QQ 12 34 56 C.", "QQ 12 34 56 C")]
    [InlineData("Your number is AB 12 34 56 C.", "[removed]")]
    [InlineData("Staff number 12345678 is fine.", "Staff number [removed] is fine.")]
    [InlineData("As Robin said, ask Ashes and Robinson.", "As [removed] said, ask Ashes and Robinson.")]
    public void What_belongs_to_one_person_is_taken_out(string text, string expected) =>
        Assert.Contains(expected, PersonalWords.Remove(text, ["Robin Person", "Ash Adviser"]).Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("The course costs £1,250.00 and began in 2017, on 9 May 2017, for grades HEO, SEO and G7.")]
    [InlineData("Book course code PD-1042 by 31/03/2027; it takes 70-20-10 hours.")]
    public void Dates_money_grades_and_codes_stay(string text)
    {
        var cleaned = PersonalWords.Remove(text, ["Robin Person"]);

        Assert.Equal(text, cleaned.Text);
        Assert.Empty(cleaned.Removed);
    }
}

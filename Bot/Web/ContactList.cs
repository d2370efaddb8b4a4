using Bot.Department;

namespace Bot.Web;

/// <summary>Whom people can turn to without the bot. Nothing where the settings name nobody.</summary>
internal static class ContactList
{
    public static Html Draw(IList<DepartmentContact> contacts) => contacts.Count == 0 ? Html.Empty : Html.Of($"""
        <h2 class="govuk-heading-s">Other ways to get help</h2>
        <ul class="govuk-list govuk-list--bullet">
        {Html.Each(contacts, contact => Html.Of($"""
            <li>{Name(contact)}: {contact.Text}</li>

            """))}</ul>
        """);

    private static Html Name(DepartmentContact contact) => string.IsNullOrEmpty(contact.Url)
        ? Html.Of($"{contact.Name}")
        : Html.Of($"""<a class="govuk-link" href="{contact.Url}">{contact.Name}</a>""");
}

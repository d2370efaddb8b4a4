using System.Security.Cryptography;
using Bot.Storage;
using Bot.Turns;
using Microsoft.Bot.Schema;

namespace Bot.Files;

/// <summary>A file that the bot gives: its link for the text of a message, and the attachment that shows it.</summary>
internal sealed record GivenFile(string Name, string Link, Attachment Attachment);

/// <summary>Gives files to the person of the running turn. A file is stored with the turn's commit, in the person's own talk, and goes with it.</summary>
internal sealed class GivenFiles(FileLinks links, TimeProvider clock)
{
    public const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    public const string Text = "text/plain; charset=utf-8";

    // What people upload has another name, and its own door.
    public const string Prefix = "given-";

    public GivenFile Give(string name, string contentType, byte[] content)
    {
        var turn = TurnTransaction.Current ?? throw new InvalidOperationException("A file can only be given within a turn.");
        var id = Prefix + RandomNumberGenerator.GetHexString(32, lowercase: true);
        turn.Store(new Upload(id, turn.Conversation, name, contentType, content, clock.GetUtcNow()));
        var link = links.For(id);
        return new GivenFile(name, link, new Attachment { Name = name, ContentType = contentType, ContentUrl = link });
    }
}

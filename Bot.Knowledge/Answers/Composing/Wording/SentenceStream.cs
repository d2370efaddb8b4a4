using System.Text;
using System.Text.Json;

namespace Bot.Knowledge.Answers.Composing.Wording;

/// <summary>Gives each sentence of a streamed answer as soon as its object is closed.</summary>
internal sealed class SentenceStream
{
    // An answer is a few hundred words: what is longer is not one.
    private const int Longest = 32_000;

    private readonly StringBuilder _whole = new();
    private int _read;
    private int _depth;
    private int _start;
    private bool _inText;
    private bool _escaped;

    /// <summary>All that was fed.</summary>
    public string Whole => _whole.ToString();

    /// <exception cref="InvalidDataException">The answer is longer than any answer.</exception>
    public IReadOnlyList<WordedSentence> Feed(string text)
    {
        if (_whole.Length + text.Length > Longest) throw new InvalidDataException("The model's answer has no end.");
        _whole.Append(text);
        List<WordedSentence> closed = [];
        for (; _read < _whole.Length; _read++)
        {
            var at = _whole[_read];
            if (_inText)
            {
                (_inText, _escaped) = (at != '"' || _escaped, at == '\\' && !_escaped);
                continue;
            }
            switch (at)
            {
                case '"':
                    _inText = true;
                    break;
                case '{' or '[':
                    _depth++;
                    if (at == '{') _start = _read;
                    break;
                case '}' when _depth-- == 3 && Parsed() is { } sentence:
                    closed.Add(sentence);
                    break;
                case ']':
                    _depth--;
                    break;
            }
        }
        return closed;
    }

    private WordedSentence? Parsed()
    {
        try
        {
            return JsonSerializer.Deserialize(_whole.ToString(_start, _read - _start + 1), WordingJson.Default.WordedSentence) is { Text: not null, Passage: not null } sentence ? sentence : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

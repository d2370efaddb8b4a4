using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Bot.Knowledge.Content;

/// <summary>Text to one YAML mapping; what is no such thing is reported with its line.</summary>
internal static class YamlDocumentReader
{
    // The parser calls itself for each level: a file of brackets would end the process.
    private const int DeepestNesting = 10;

    public static YamlMappingNode? Read(string text, int lineOffset, Action<int, string> report)
    {
        if (Nesting(text) > DeepestNesting)
        {
            report(1 + lineOffset, "lists and groups stand too deep inside each other");
            return null;
        }

        try
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(text));
            if (stream.Documents is [{ RootNode: YamlMappingNode root }])
            {
                return root;
            }

            report(1 + lineOffset, "there must be 'key: value' lines");
        }
        catch (YamlException e)
        {
            report((int)e.Start.Line + lineOffset, $"the YAML cannot be read: {e.Message}");
        }
        catch (InvalidOperationException)
        {
            // The parser's own state machine gives up on some unclosed brackets.
            report(1 + lineOffset, "the YAML cannot be read: a bracket or quote is not closed");
        }

        return null;
    }

    private static int Nesting(string text)
    {
        var (depth, deepest) = (0, 0);
        foreach (var letter in text)
        {
            depth = letter switch { '[' or '{' => depth + 1, ']' or '}' => Math.Max(0, depth - 1), _ => depth };
            deepest = Math.Max(deepest, depth);
        }

        var indent = text.Split('\n').Max(line => line.Length - line.TrimStart(' ', '-').Length);
        return Math.Max(deepest, indent / 2);
    }
}

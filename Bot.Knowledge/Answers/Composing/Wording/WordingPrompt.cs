using System.Security.Cryptography;
using System.Text;

namespace Bot.Knowledge.Answers.Composing.Wording;

/// <summary>The texts that a model is given, kept as files by the host.</summary>
/// <param name="Rules">How to answer: the system message.</param>
/// <param name="Repair">What to do about sentences that did not pass; the list of them follows it.</param>
public sealed record WordingPrompt(string Rules, string Repair)
{
    /// <summary>Which rules were used, for traces.</summary>
    public string Version { get; } = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Rules)))[..12];
}

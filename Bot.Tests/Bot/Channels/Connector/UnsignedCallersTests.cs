using System.Net;
using Bot.Channels.Connector;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Bot.Tests.Host.Channels.Connector;

public sealed class UnsignedCallersTests
{
    [Theory]
    [InlineData("Production", "http://127.0.0.1:3978")]
    [InlineData("Development", "http://0.0.0.0:3978")]
    [InlineData("Development", "http://*:3978")]
    [InlineData("Development", "http://127.0.0.1:3978;http://bot.example:80")]
    public void Without_an_app_id_the_host_refuses_to_start_where_strangers_could_call(string environment, string urls)
    {
        var refusal = Assert.Throws<OptionsValidationException>(() => UnsignedCallers.Check("", new Named(environment), urls));

        Assert.Contains("MicrosoftAppId", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://127.0.0.1:3978", "127.0.0.1", true)]
    [InlineData("http://localhost:3978;http://[::1]:3978", "::1", true)]
    [InlineData("http://localhost:3978", "192.0.2.7", false)]
    public void In_development_on_loopback_only_this_machine_may_call(string urls, string caller, bool allowed)
    {
        var callers = UnsignedCallers.Check(null, new Named("Development"), urls);

        Assert.Equal(allowed, callers.MayCall(From(caller)));
    }

    [Fact]
    public void With_an_app_id_calls_are_signed_and_may_come_from_anywhere() =>
        Assert.True(UnsignedCallers.Check("id", new Named("Production"), "http://*:80").MayCall(From("192.0.2.7")));

    private static ConnectionInfo From(string address)
    {
        var connection = new DefaultHttpContext().Connection;
        connection.RemoteIpAddress = IPAddress.Parse(address);
        return connection;
    }

    private sealed class Named(string name) : IHostEnvironment
    {
        public string EnvironmentName { get; set; } = name;
        public string ApplicationName { get; set; } = "SkillsAdvisor";
        public string ContentRootPath { get; set; } = "";
        public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();
    }
}

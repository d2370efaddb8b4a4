using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Bot.Connector.Authentication;

namespace Bot.Tests.Builder.Authentication;

public sealed class CredentialKindsTests : IDisposable
{
    private const string App = "app";
    private const string Login = "https://login.microsoftonline.com/tenant";
    private const string Audience = "https://api.botframework.com";

    private readonly RSA _key = RSA.Create(2048);
    private readonly X509Certificate2 _certificate;

    public CredentialKindsTests() => _certificate = new CertificateRequest("CN=bot", _key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
        .CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(100));

    public void Dispose()
    {
        _certificate.Dispose();
        _key.Dispose();
    }

    [Theory]
    [InlineData(Login, typeof(CertificateAppCredentials))]
    [InlineData("https://login.microsoftonline.us/tenant", typeof(CertificateGovernmentAppCredentials))]
    public async Task A_certificate_logs_in_at_the_cloud_of_its_login(string login, Type kind)
    {
        var factory = new CertificateServiceClientCredentialsFactory(_certificate, App, "tenant");

        var credentials = await factory.CreateCredentialsAsync(App, Audience, login, true, CancellationToken.None);

        Assert.Equal(kind, credentials.GetType());
        Assert.Equal((App, "tenant"), (((AppCredentials)credentials).MicrosoftAppId, ((AppCredentials)credentials).ChannelAuthTenant));
    }

    [Fact]
    public async Task A_managed_identity_logs_in_for_its_own_app_id_and_audience()
    {
        var factory = new ManagedIdentityServiceClientCredentialsFactory(App);

        var credentials = Assert.IsType<ManagedIdentityAppCredentials>(
            await factory.CreateCredentialsAsync(App, Audience, Login, true, CancellationToken.None));

        Assert.Equal((App, Audience), (credentials.MicrosoftAppId, credentials.OAuthScope));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task One_bot_has_one_login_and_nobody_else_gets_it(bool withCertificate)
    {
        ServiceClientCredentialsFactory factory = withCertificate
            ? new CertificateServiceClientCredentialsFactory(_certificate, App)
            : new ManagedIdentityServiceClientCredentialsFactory(App);

        var first = await factory.CreateCredentialsAsync(App, Audience, Login, true, CancellationToken.None);

        Assert.Same(first, await factory.CreateCredentialsAsync(App, Audience, Login, true, CancellationToken.None));
        Assert.False(await factory.IsAuthenticationDisabledAsync(CancellationToken.None));
        Assert.True(await factory.IsValidAppIdAsync(App, CancellationToken.None));
        Assert.False(await factory.IsValidAppIdAsync("another", CancellationToken.None));
        await Assert.ThrowsAsync<InvalidOperationException>(() => factory.CreateCredentialsAsync("another", Audience, Login, true, CancellationToken.None));
    }

    [Fact]
    public void A_bot_with_a_certificate_needs_the_certificate_and_an_app_id()
    {
        Assert.Throws<ArgumentNullException>(() => new CertificateServiceClientCredentialsFactory(null!, App));
        Assert.ThrowsAny<ArgumentException>(() => new CertificateServiceClientCredentialsFactory(_certificate, ""));
        Assert.ThrowsAny<ArgumentException>(() => new CertificateAppCredentials(new CertificateAppCredentialsOptions { AppId = App }));
        Assert.ThrowsAny<ArgumentException>(() => new ManagedIdentityServiceClientCredentialsFactory(" "));
    }
}

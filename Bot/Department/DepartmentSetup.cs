using Microsoft.Extensions.Options;

namespace Bot.Department;

internal static class DepartmentSetup
{
    public static IServiceCollection AddDepartment(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<DepartmentOptions>().Bind(configuration.GetSection(DepartmentOptions.Key)).ValidateOnStart();
        return services.AddSingleton<IValidateOptions<DepartmentOptions>, DepartmentOptionsValidator>();
    }
}

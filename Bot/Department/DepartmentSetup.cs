namespace Bot.Department;

internal static class DepartmentSetup
{
    public static IServiceCollection AddDepartment(this IServiceCollection services, IConfiguration settings)
    {
        services.AddOptions<DepartmentOptions>().Bind(settings.GetSection(DepartmentOptions.Key)).ValidateDataAnnotations().ValidateOnStart();
        return services;
    }
}

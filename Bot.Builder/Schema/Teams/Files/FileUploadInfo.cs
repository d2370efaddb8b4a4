namespace Microsoft.Bot.Schema.Teams;

public class FileUploadInfo
{
    public FileUploadInfo()
    {
    }

    public FileUploadInfo(string? name = null, string? uploadUrl = null, string? contentUrl = null, string? uniqueId = null, string? fileType = null)
    {
        Name = name;
        UploadUrl = uploadUrl;
        ContentUrl = contentUrl;
        UniqueId = uniqueId;
        FileType = fileType;
    }

    public string? Name { get; set; }

    public string? UploadUrl { get; set; }

    public string? ContentUrl { get; set; }

    public string? UniqueId { get; set; }

    public string? FileType { get; set; }
}

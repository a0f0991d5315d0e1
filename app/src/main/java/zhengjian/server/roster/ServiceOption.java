package zhengjian.server.roster;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import zhengjian.server.command.ExitCode;
import zhengjian.server.command.Refusal;
import zhengjian.server.keys.PasswordFile;

/**
 * Which service, and with whose key. The key comes from a file or from the environment, never from the command line, where
 * every user of the machine could read it; and it is never sent in the clear, except to this machine itself.
 */
final class ServiceOption {
    /** Where the key stands when no file is named. */
    static final String VARIABLE = "ZHENGJIAN_API_KEY";

    private static final Set<String> HERE = Set.of("127.0.0.1", "localhost", "[::1]");

    @Option(
            names = "--server",
            required = true,
            paramLabel = "URL",
            description = "服务网址，如 https://zs.example.gov.cn。 Address of the service.")
    private URI server = URI.create("https://zs.example.gov.cn");

    @Option(
            names = "--key-file",
            paramLabel = "FILE",
            description =
                    "只有接口密钥一行的文件；缺省取环境变量 " + VARIABLE + "。 File with the key alone; else the environment variable.")
    private @Nullable Path keyFile;

    /** @throws Refusal when the address or the key is not fit for use */
    Service open() {
        return new Service(address(), key(Optional.ofNullable(System.getenv(VARIABLE))));
    }

    private URI address() {
        String host = server.getHost();
        boolean web = "https".equals(server.getScheme()) || "http".equals(server.getScheme());
        if (!web || host == null || server.getRawUserInfo() != null || server.getRawQuery() != null) {
            throw new Refusal(
                    ExitCode.USAGE,
                    "--server 应为服务的网址，如 https://zs.example.gov.cn，现为 " + shown() + "。 Expected the service's address.");
        }
        if ("http".equals(server.getScheme()) && !HERE.contains(host)) {
            throw new Refusal(
                    ExitCode.USAGE,
                    "密钥不能明文发送：请用 https 网址（本机除外）。 The key is not sent in the clear: use an https address, except for this"
                            + " machine.");
        }
        String path = server.getRawPath() == null ? "" : server.getRawPath();
        return URI.create(server.getScheme() + "://" + server.getRawAuthority()
                + (path.endsWith("/") ? path.substring(0, path.length() - 1) : path));
    }

    /** Without what stands before an @: it may be a secret. */
    private String shown() {
        return server.toString().replaceAll("//[^/]*@", "//…@");
    }

    String key(Optional<String> environment) {
        if (keyFile != null) {
            try {
                return new String(PasswordFile.read(keyFile)).strip();
            } catch (IOException e) {
                throw Refusal.undecided("密钥文件读不了：" + keyFile + "。 The key file cannot be read: " + e.getMessage());
            }
        }
        return environment
                .map(String::strip)
                .filter(key -> !key.isEmpty())
                .orElseThrow(() -> new Refusal(
                        ExitCode.USAGE,
                        "没有接口密钥：请用 --key-file 指明文件，或设环境变量 " + VARIABLE
                                + "。 No key: name its file with --key-file, or set" + " the environment variable."));
    }
}

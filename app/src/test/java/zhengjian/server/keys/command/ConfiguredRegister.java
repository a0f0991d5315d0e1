package zhengjian.server.keys.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** A configuration that is complete but for its keys: password "a secret", keys to be made in the folder {@code keys}. */
final class ConfiguredRegister {
    private ConfiguredRegister() {}

    static Path in(Path folder) throws IOException {
        Files.createDirectories(folder.resolve("keys"));
        Files.writeString(folder.resolve("password"), "a secret\n");
        Path personal = Files.writeString(folder.resolve("personal"), "00".repeat(32));
        Files.setPosixFilePermissions(personal, PosixFilePermissions.fromString("rw-------"));
        return Files.writeString(folder.resolve("zhengjian.yaml"), """
                baseUrl: https://zs.example.gov.cn
                data: data
                origin: zs.example.gov.cn/ledger
                issuer: {iso: CN-22, division: "220000", authorities: [示例省人力资源和社会保障厅]}
                keys:
                  issuing: {file: keys/issuing.p12, passwordFile: password, alias: issuing}
                  ledger: {file: keys/ledger.p12, passwordFile: password, alias: ledger}
                  documents: {file: keys/documents.p12, passwordFile: password, alias: documents}
                  ring: keys/ring.yaml
                personalDataKeyFile: personal
                """);
    }
}

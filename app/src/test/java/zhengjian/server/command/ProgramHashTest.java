package zhengjian.server.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhengjian.tool.Tool;

class ProgramHashTest {
    @TempDir
    Path folder;

    @Test
    void isTheSha256OfTheJarAsOpensslSaysIt() throws IOException {
        Path jar = Files.write(folder.resolve("program.jar"), new byte[100_000]);
        String said = Tool.require("openssl").run("dgst", "-sha256", "-r", jar).ok();
        assertThat(ProgramHash.of(jar)).contains(said.substring(0, 64));
        Files.write(jar, new byte[100_001]);
        assertThat(ProgramHash.of(jar)).isPresent().get().isNotEqualTo(said.substring(0, 64));
    }

    @Test
    void aFolderOfClassesHasNone() throws IOException {
        assertThat(ProgramHash.of(folder)).isEmpty();
    }
}

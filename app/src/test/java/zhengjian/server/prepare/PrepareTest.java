package zhengjian.server.prepare;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhengjian.server.Main;
import zhengjian.server.keys.command.Commands;

/** The program packed as it is shipped, prepared, and started with what that made. */
class PrepareTest {
    @TempDir
    private Path folder = Path.of("");

    private record Ran(int exitCode, String output) {}

    @Test
    void aPreparedProgramTakesItsClassesFromTheArchive() throws Exception {
        Path jar = packed(Files.createDirectories(folder.resolve("program")));
        Path to = folder.resolve("made \"here\"");
        Ran prepared = java("-jar", jar.toString(), "prepare", "--to", to.toString());
        assertThat(prepared.exitCode()).as(prepared.output()).isZero();
        Path arguments = to.resolve("zhengjian.args");
        assertThat(prepared.output()).contains("[3/3]", "java @" + arguments);
        assertThat(to.resolve("zhengjian.jsa")).isNotEmptyFile();

        Path ring = folder.resolve("ring.yaml");
        String[] newKey = {"keys", "new", "--ring", ring.toString(), "--issuer", "CN-22", "--use", "issuing"};
        Path loaded = folder.resolve("loaded");
        List<String> command = new ArrayList<>(List.of("-Xshare:on", "-Xlog:class+load:file=" + loaded));
        command.add("@" + arguments);
        command.addAll(List.of(newKey));
        command.addAll(List.of(
                "--algorithm", "SM2", "--file", folder.resolve("key.p12").toString()));
        command.addAll(List.of("--password-file", folder.resolve("password").toString()));
        Ran made = java(command.toArray(String[]::new));
        assertThat(made.exitCode()).as(made.output()).isZero();
        assertThat(ring).content().contains("SM2");
        List<String> sources = Files.readAllLines(loaded);
        for (String type :
                List.of("zhengjian.server.Main", "picocli.CommandLine", "org.bouncycastle.math.ec.ECPoint")) {
            assertThat(sources)
                    .filteredOn(line -> line.contains(" " + type + " source:"))
                    .singleElement()
                    .asString()
                    .endsWith("shared objects file");
        }
    }

    @Test
    void anArchiveThatIsGoneHoldsNobodyUp() throws Exception {
        Path jar = packed(folder);
        Path lost = folder.resolve("lost");
        StartArguments arguments = new StartArguments(
                jar, List.of(lost.resolve("bcprov.jar")), lost.resolve("zhengjian.jsa"), Optional.empty());
        Path file = Files.writeString(folder.resolve("zhengjian.args"), arguments.text());
        Ran ran = java("@" + file, "verify", "--help");
        assertThat(ran.exitCode()).as(ran.output()).isZero();
        assertThat(ran.output().lines().findFirst().orElseThrow()).startsWith("Usage: zhengjian verify");
    }

    @Test
    void onlyAProgramInAJarCanBePrepared() {
        Commands.Answer answer =
                Commands.run("prepare", "--to", folder.resolve("start").toString());
        assertThat(answer.exitCode()).isEqualTo(2);
        assertThat(answer.err()).contains("不是从 jar 运行的");
        assertThat(folder.resolve("start")).doesNotExist();
    }

    private Ran java(String... arguments) throws Exception {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ran(process.waitFor(), output);
    }

    /** {@code zhengjian.jar} with {@code lib} beside it, of the classes under test. */
    private static Path packed(Path place) throws IOException {
        Path libraries = Files.createDirectories(place.resolve("lib"));
        Path jar = place.resolve("zhengjian.jar");
        String shipped = Files.readString(Path.of("target", "runtime-classpath.txt"));
        StringBuilder names = new StringBuilder();
        Path own = Path.of("");
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            Path part = Path.of(entry);
            String name = part.getFileName().toString();
            if (Files.exists(part.resolve("zhengjian/server/Main.class"))) {
                own = part;
            } else if (Files.isDirectory(part) && !name.equals("test-classes")) {
                name = "classes-" + names.length() + ".jar";
                pack(part, new Manifest(), libraries.resolve(name));
                names.append("lib/").append(name).append(' ');
            } else if (shipped.contains("/" + name)) {
                Files.copy(part, libraries.resolve(name));
                names.append("lib/").append(name).append(' ');
            }
        }
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, Main.class.getName());
        manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, names.toString());
        pack(own, manifest, jar);
        return jar;
    }

    private static void pack(Path classes, Manifest manifest, Path jar) throws IOException {
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream packed = new JarOutputStream(out, manifest);
                Stream<Path> files = Files.walk(classes)) {
            packed.setLevel(1);
            for (Path file : files.filter(file -> !file.equals(classes)).toList()) {
                boolean folder = Files.isDirectory(file);
                String name = classes.relativize(file).toString().replace(File.separatorChar, '/');
                packed.putNextEntry(new JarEntry(folder ? name + "/" : name));
                if (!folder) {
                    Files.copy(file, packed);
                }
                packed.closeEntry();
            }
        }
    }
}

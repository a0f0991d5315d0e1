package zhengjian.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A running demo without attempt limits, and the certificates that it lists. */
final class DemoServer implements AutoCloseable {
    private static final int LISTED = 1000;

    private final Path data;
    private final ServerProcess process;

    private DemoServer(Path data, ServerProcess process) {
        this.data = data;
        this.process = process;
    }

    /** Starts the demo on {@code data}, with {@code size} certificates if the folder is new. */
    static DemoServer start(Ground ground, Path data, int size, String... jvmFlags) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(jvmFlags));
        arguments.addAll(List.of(
                "-jar", ground.jar().toString(), "demo", "--port", "0", "--limits", "off", "--neighbour", "off"));
        arguments.addAll(List.of("--benchmark", "--data", data.toString(), "--size", Integer.toString(size)));
        return new DemoServer(data, ServerProcess.start(ground.log(), arguments));
    }

    /** Starts {@code serve} on the data of a stopped demo. */
    static ServerProcess serve(Ground ground, Path data, String... jvmFlags) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(jvmFlags));
        arguments.addAll(List.of("-jar", ground.jar().toString(), "serve", "--config"));
        arguments.add(data.resolve("demo.yaml").toString());
        return ServerProcess.start(ground.log(), arguments);
    }

    /** What {@code prepare} makes for a quick start: the argument file. */
    static Path prepared(Ground ground) throws IOException, InterruptedException {
        Path folder = ground.folder("prepared");
        Process prepare = new ProcessBuilder(
                        ServerProcess.java("java"),
                        "-jar",
                        ground.jar().toString(),
                        "prepare",
                        "--to",
                        folder.toString())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.appendTo(ground.log().toFile()))
                .start();
        if (prepare.waitFor() != 0) {
            throw new IOException("prepare failed, see " + ground.log());
        }
        return folder.resolve("zhengjian.args");
    }

    /** As {@link #serve}, started by a prepared argument file. */
    static ServerProcess servePrepared(Ground ground, Path prepared, Path data) throws IOException {
        String configuration = data.resolve("demo.yaml").toString();
        return ServerProcess.start(ground.log(), List.of("@" + prepared, "serve", "--config", configuration));
    }

    /** Makes a demo, fills its register up to {@code size}, and leaves it stopped. */
    static List<Listed> filled(Ground ground, Path data, int size) throws IOException, InterruptedException {
        List<Listed> listed;
        try (DemoServer demo = start(ground, data, LISTED)) {
            listed = demo.valid(LISTED);
        }
        FilledRegister.fill(data, listed, size);
        return listed;
    }

    ServerProcess process() {
        return process;
    }

    /** The listed certificates that are valid and answer by number alone, at most {@code limit}. */
    List<Listed> valid(int limit) throws IOException {
        List<Listed> valid = new ArrayList<>();
        JsonNode demo = new ObjectMapper().readTree(data.resolve("demo.json").toFile());
        for (JsonNode one : demo.path("certificates")) {
            if (valid.size() < limit
                    && one.path("status").asText().equalsIgnoreCase("valid")
                    && one.path("kind").asText().equals("regular")
                    && !one.path("earlierNumber").asBoolean()) {
                valid.add(new Listed(
                        one.path("number").asText(),
                        one.path("name").asText(),
                        one.path("idNumber").asText(),
                        one.path("token").asText()));
            }
        }
        if (valid.isEmpty()) {
            throw new IOException(data.resolve("demo.json") + " lists no valid regular certificate");
        }
        return valid;
    }

    /** One certificate as demo.json lists it; {@code token} is the text of its QR code. */
    record Listed(String number, String name, String idNumber, String token) {
        /** The read path alone: a look-up in the service is recorded too. */
        String lookUp() {
            return "GET /read-path/" + number;
        }

        String check() {
            return "POST /api/v1/verifications {\"number\":\"" + number + "\",\"name\":\"" + name + "\"}";
        }
    }

    /** Writes a requests file for {@link LoadProcess}. */
    static Path requests(Path file, List<String> lines) throws IOException {
        return Files.write(file, lines);
    }

    @Override
    public void close() throws InterruptedException {
        process.close();
    }
}

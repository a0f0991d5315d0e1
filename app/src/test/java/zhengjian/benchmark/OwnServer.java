package zhengjian.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import zhengjian.certificate.CertificateNumber;
import zhengjian.certificate.Kind;
import zhengjian.certificate.Status;
import zhengjian.register.RegisteredCertificate;
import zhengjian.server.Application;
import zhengjian.server.Configuration;
import zhengjian.server.RunningServer;
import zhengjian.server.demo.Demo;
import zhengjian.server.demo.DemoDirectory;
import zhengjian.server.staff.DemoStaff;
import zhengjian.tool.FreePort;

/** The demonstration served by this very process, so that work can be given to it from the inside; asked over HTTP. */
final class OwnServer implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client = HttpClient.newHttpClient();
    private final int port = FreePort.take();
    private final Application application;
    private final RunningServer service;
    private final Path demo;

    OwnServer(Path folder, int size) throws IOException {
        DemoDirectory directory = DemoDirectory.prepare(folder, port, false);
        application = Application.open(Configuration.read(folder.resolve("demo.yaml")), InstantSource.system());
        Demo.fill(directory, application, size);
        Demo.index(directory, application);
        demo = folder.resolve("demo.json");
        service = RunningServer.start(application, true);
    }

    Application application() {
        return application;
    }

    int port() {
        return port;
    }

    /** Regular certificates that are valid, by their own numbers. */
    List<RegisteredCertificate> valid() throws IOException {
        List<RegisteredCertificate> valid = new ArrayList<>();
        for (JsonNode one : JSON.readTree(demo.toFile()).path("certificates")) {
            application
                    .register()
                    .find(CertificateNumber.parse(one.path("number").asText()))
                    .filter(found -> found.status().status() == Status.VALID
                            && found.certificate().scope().kind() == Kind.REGULAR
                            && !found.earlierNumber())
                    .ifPresent(valid::add);
        }
        return valid;
    }

    /** A session of one of the demonstration's people; each can sign in once in half a minute. */
    String bearer(DemoStaff.Member member) throws IOException, InterruptedException {
        String body = "{\"user\":\"" + member.user() + "\",\"password\":\"" + member.password() + "\",\"code\":\""
                + member.oneTimeSecret().code(Instant.now()) + "\"}";
        return member(post("/api/v1/staff/session", body, ""), "token");
    }

    /** The answer to a JSON body; a refusal ends the measurement. */
    String post(String path, String json, String bearer) throws IOException, InterruptedException {
        HttpRequest.Builder request = request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json));
        if (!bearer.isEmpty()) {
            request.header("Authorization", "Bearer " + bearer);
        }
        HttpResponse<String> reply = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        if (reply.statusCode() >= 300) {
            throw new IOException(path + ": " + reply.statusCode() + " " + reply.body());
        }
        return reply.body();
    }

    /** A text member of a JSON object. */
    static String member(String json, String name) throws IOException {
        return JSON.readTree(json).path(name).asText();
    }

    /** What somebody else reads. */
    static byte[] read(HttpClient other, int port, String path, String accept)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Accept", accept)
                .build();
        return other.send(request, HttpResponse.BodyHandlers.ofByteArray()).body();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    }

    @Override
    public void close() {
        service.close();
    }
}

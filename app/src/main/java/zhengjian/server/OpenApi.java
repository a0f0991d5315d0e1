package zhengjian.server;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import zhengjian.server.start.Later;

/** The description of the interface for programs, as it is served: {@code openapi.json} beside this class. */
final class OpenApi {
    private final Later<byte[]> document;

    /** Reads it when somebody asks. @param baseUrl stands in the document as the server's address */
    OpenApi(URI baseUrl) {
        this.document = Later.of(() -> read(baseUrl));
    }

    private static byte[] read(URI baseUrl) {
        try (InputStream in = Objects.requireNonNull(OpenApi.class.getResourceAsStream("openapi.json"))) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return text.replace("https://zs.example.gov.cn", baseUrl.toString()).getBytes(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@code GET /openapi.json}. */
    void serve(Context context) {
        context.contentType("application/json");
        context.header("Cache-Control", "no-cache");
        context.result(document.get());
    }
}

package zhengjian.server.roster;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import zhengjian.server.command.ExitCode;
import zhengjian.server.command.Refusal;

/** A running service, asked with a key. It follows nobody elsewhere, and reads no answer without an end. */
final class Service {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int MOST_BYTES = 64 << 20;
    private static final int BUSY = 503;
    private static final int TOO_OFTEN = 429;

    private final URI base;
    private final String key;
    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(10))
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    /** @param base without a slash at its end */
    Service(URI base, String key) {
        this.base = base;
        this.key = key;
    }

    /** The address of the check that has begun. The same request twice, after a broken line, is one check. */
    String begin(String fileName, byte[] file, Map<String, String> fields) {
        String boundary = "zhengjian-" + UUID.randomUUID();
        HttpRequest request = to("/api/v1/verification-batches")
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofByteArray(multipart(boundary, fileName, file, fields)))
                .build();
        HttpResponse<InputStream> begun;
        try {
            begun = send(request);
        } catch (IOException brokenLine) {
            begun = sent(request);
        }
        body(begun, 202);
        return begun.headers()
                .firstValue("Location")
                .filter(address -> address.startsWith("/api/v1/verification-batches/"))
                .orElseThrow(() -> unexpected("202, no Location"));
    }

    private static byte[] multipart(String boundary, String fileName, byte[] file, Map<String, String> fields) {
        ByteArrayOutputStream body = new ByteArrayOutputStream(file.length + 2048);
        fields.forEach((name, value) -> body.writeBytes(text("--" + boundary
                + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n")));
        String plain = fileName.replaceAll("[\"\\\\\\p{Cntrl}]", "_");
        body.writeBytes(text("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + plain
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n"));
        body.writeBytes(file);
        body.writeBytes(text("\r\n--" + boundary + "--\r\n"));
        return body.toByteArray();
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    JsonNode json(String path) {
        try {
            return JSON.readTree(get(path));
        } catch (JacksonException e) {
            throw unexpected("no JSON");
        } catch (IOException e) {
            throw new IllegalStateException("an array is read whole", e);
        }
    }

    byte[] get(String path) {
        return body(sent(to(path).GET().build()), 200);
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create(base + path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + key)
                .header("Accept", "application/json, */*");
    }

    private HttpResponse<InputStream> sent(HttpRequest request) {
        try {
            return send(request);
        } catch (IOException e) {
            throw Refusal.undecided("连不上服务 " + base + "：请检查网址和网络后再试。 The service cannot be reached: "
                    + e.getClass().getSimpleName() + (e.getMessage() == null ? "" : " " + e.getMessage()));
        }
    }

    private HttpResponse<InputStream> send(HttpRequest request) throws IOException {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofInputStream());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Refusal.undecided("已中断；名单可能仍在服务器上核验。 Interrupted; the list may still be checked by the service.");
        } catch (IllegalArgumentException e) {
            throw new Refusal(ExitCode.USAGE, "密钥中有不能发送的字符。 The key has characters that cannot be sent.");
        }
    }

    private byte[] body(HttpResponse<InputStream> response, int expected) {
        byte[] body;
        try (InputStream in = response.body()) {
            body = in.readNBytes(MOST_BYTES + 1);
        } catch (IOException e) {
            throw Refusal.undecided("回答没有传完，请再试。 The answer was cut off; try again.");
        }
        if (body.length > MOST_BYTES) {
            throw unexpected("more than " + MOST_BYTES + " bytes");
        }
        if (response.statusCode() != expected) {
            throw refused(response, body);
        }
        return body;
    }

    /** Words of a problem document, and what to do. */
    private Refusal refused(HttpResponse<InputStream> response, byte[] body) {
        int status = response.statusCode();
        String detail = detail(body);
        if (status == 401 || status == 403) {
            return Refusal.undecided("服务不接受这个密钥：" + detail + " The service does not accept this key.");
        }
        if (status == TOO_OFTEN || status == BUSY) {
            String wait = response.headers().firstValue("Retry-After").orElse("60");
            return Refusal.undecided(
                    "服务现在不受理，" + wait + " 秒后再试：" + detail + " Not taken now: try again in " + wait + " seconds.");
        }
        if (status >= 400 && status < 500) {
            return new Refusal(ExitCode.USAGE, "服务拒绝了这个请求：" + detail);
        }
        return unexpected(status + " " + detail);
    }

    private static String detail(byte[] body) {
        try {
            JsonNode problem = JSON.readTree(body);
            String title = problem.path("title").asText("");
            return problem.path("detail").asText(title);
        } catch (IOException noJson) {
            return "";
        }
    }

    private Refusal unexpected(String found) {
        return Refusal.undecided(
                base + " 的回答不是预期的（" + found + "），请检查网址。 The answer is not what was expected: check the" + " address.");
    }
}

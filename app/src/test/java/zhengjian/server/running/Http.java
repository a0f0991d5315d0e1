package zhengjian.server.running;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Requests as plain text would have them: method, path, headers, body. */
record Http(String base) {
    /** Longer bodies can be refused before they are read. */
    private static final int REFUSED_UNREAD = 4096;

    private static final HttpClient CLIENT = newClient();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** An answer with what tests ask of it. */
    record Reply(int status, Map<String, String> headers, byte[] body) {
        JsonNode json() {
            try {
                return JSON.readTree(body);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }

        String header(String name) {
            return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
        }

        String verdict() {
            return json().path("verdict").asText();
        }
    }

    Reply get(String path, String... headers) {
        return send(request(path, headers).GET());
    }

    /** A verification of these members, given as name, value, name, value. */
    Reply verify(String... members) {
        return post("/api/v1/verifications", object(members));
    }

    Reply post(String path, String json, String... headers) {
        return send(request(path, headers)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json)));
    }

    Reply delete(String path, String... headers) {
        return send(request(path, headers).DELETE());
    }

    /** A body of any type. */
    Reply body(String path, String type, String body) {
        return bytes(path, type, body.getBytes(StandardCharsets.UTF_8));
    }

    /** A file as the body. */
    Reply bytes(String path, String type, byte[] body, String... headers) {
        return send(request(path, headers).header("Content-Type", type).POST(BodyPublishers.ofByteArray(body)));
    }

    /** An HTML form. */
    Reply form(String path, String... fields) {
        return form(path, new String[0], fields);
    }

    /** An HTML form with headers. */
    Reply form(String path, String[] headers, String... fields) {
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < fields.length; i += 2) {
            body.append(i == 0 ? "" : "&").append(fields[i]).append('=').append(encoded(fields[i + 1]));
        }
        return send(request(path, headers)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body.toString())));
    }

    private static HttpClient newClient() {
        return HttpClient.newBuilder()
                .connectTimeout(Duration.ofSeconds(60))
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /** An upload that the server may cut off: on a connection that nobody uses afterwards. */
    Reply uploadAlone(String path, byte[] file) {
        return send(newClient(), multipart(path, file));
    }

    /** Multipart with one file, and fields given as name, value. */
    Reply upload(String path, byte[] file, String... fields) {
        return send(multipart(path, file, fields));
    }

    /** Multipart with one file, headers, and fields given as name, value. */
    Reply upload(String path, byte[] file, String[] headers, String... fields) {
        HttpRequest.Builder request = multipart(path, file, fields);
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return send(request);
    }

    /** Multipart with one named file, and headers given as name, value. */
    Reply upload(String path, String fileName, byte[] file, String... headers) {
        return sendWith(multipart(path, file, "fileName", fileName), headers);
    }

    /** Multipart with one file and fields, with headers. */
    Reply upload(String path, String[] headers, byte[] file, String... fields) {
        return sendWith(multipart(path, file, fields), headers);
    }

    private static Reply sendWith(HttpRequest.Builder request, String... headers) {
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return send(request);
    }

    private HttpRequest.Builder multipart(String path, byte[] file, String... fields) {
        String boundary = "-----------------------------7e42a5";
        StringBuilder head = new StringBuilder();
        for (int i = 0; i < fields.length; i += 2) {
            head.append("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + fields[i] + "\"\r\n\r\n"
                    + fields[i + 1] + "\r\n");
        }
        head.append("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"p\"\r\n"
                + "Content-Type: application/octet-stream\r\n\r\n");
        byte[] start = head.toString().getBytes(StandardCharsets.UTF_8);
        byte[] end = ("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8);
        byte[] body = new byte[start.length + file.length + end.length];
        System.arraycopy(start, 0, body, 0, start.length);
        System.arraycopy(file, 0, body, start.length, file.length);
        System.arraycopy(end, 0, body, start.length + file.length, end.length);
        return request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.ofByteArray(body));
    }

    static String object(String... members) {
        Map<String, String> object = new LinkedHashMap<>();
        for (int i = 0; i < members.length; i += 2) {
            object.put(members[i], members[i + 1]);
        }
        try {
            return JSON.writeValueAsString(object);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(base + path)).timeout(Duration.ofSeconds(120));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return request;
    }

    private static Reply send(HttpRequest.Builder request) {
        return send(CLIENT, request);
    }

    private static Reply send(HttpClient client, HttpRequest.Builder builder) {
        HttpRequest request = builder.build();
        long body = request.bodyPublisher().map(BodyPublisher::contentLength).orElse(0L);
        for (int attempt = 1; attempt < 20 && body > REFUSED_UNREAD; attempt++) {
            try {
                return send(client, request);
            } catch (UncheckedIOException reset) {
                // who is still sending when the refusal comes may find the connection reset and the answer lost
            }
        }
        return send(client, request);
    }

    private static Reply send(HttpClient client, HttpRequest request) {
        try {
            HttpResponse<byte[]> response = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            Map<String, String> headers = new LinkedHashMap<>();
            response.headers()
                    .map()
                    .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), String.join(", ", values)));
            return new Reply(response.statusCode(), headers, response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}

package zhengjian.server.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import zhengjian.signing.pdf.TimestampSource;

/**
 * A time-stamp authority asked over HTTP (RFC 3161, 3.4). Follows no redirects, waits a bounded time for the whole answer,
 * reads a bounded number of bytes. Safe for threads.
 */
public final class TimestampAuthority implements TimestampSource {
    private static final int MOST_BYTES = 64 * 1024;
    private static final String REPLY = "application/timestamp-reply";

    private final URI address;
    private final Duration patience;
    private final HttpClient client;

    /** @param patience for the whole answer */
    public TimestampAuthority(URI address, Duration patience) {
        this.address = address;
        this.patience = patience;
        this.client = HttpClient.newBuilder()
                .connectTimeout(patience)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    @Override
    public byte[] answer(byte[] request) throws IOException {
        HttpRequest post = HttpRequest.newBuilder(address)
                .timeout(patience)
                .header("Content-Type", "application/timestamp-query")
                .header("Accept", REPLY)
                .POST(HttpRequest.BodyPublishers.ofByteArray(request))
                .build();
        CompletableFuture<byte[]> answer = client.sendAsync(post, HttpResponse.BodyHandlers.ofInputStream())
                .thenApplyAsync(this::body);
        try {
            return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw new IOException(address + " gave no whole answer within " + patience.toMillis() + " ms", e);
        } catch (ExecutionException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw new IOException(address + ": " + cause.getMessage(), cause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while waiting for " + address, e);
        }
    }

    private byte[] body(HttpResponse<InputStream> response) {
        String type = response.headers().firstValue("Content-Type").orElse("");
        try (InputStream in = response.body()) {
            if (response.statusCode() != 200 || !type.startsWith(REPLY)) {
                throw new IllegalStateException("answered " + response.statusCode() + " " + type);
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            byte[] piece = new byte[8192];
            for (int n = in.read(piece); n >= 0; n = in.read(piece)) {
                bytes.write(piece, 0, n);
                if (bytes.size() > MOST_BYTES) {
                    throw new IllegalStateException("answered with more than " + MOST_BYTES + " bytes");
                }
            }
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }
}

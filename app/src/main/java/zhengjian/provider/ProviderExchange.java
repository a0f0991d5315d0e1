package zhengjian.provider;

import com.nimbusds.jose.util.Resource;
import com.nimbusds.jose.util.ResourceRetriever;
import com.nimbusds.oauth2.sdk.http.HTTPRequestSender;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.http.ReadOnlyHTTPRequest;
import com.nimbusds.oauth2.sdk.http.ReadOnlyHTTPResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Asks a provider over HTTP: safe addresses only, no redirects, a bounded time for the whole answer, a bounded number of
 * bytes, a bounded number of questions at once, so that a slow provider holds up nobody but those who sign in by it. Safe for
 * threads.
 */
final class ProviderExchange implements HTTPRequestSender, ResourceRetriever {
    static final Duration PATIENCE = Duration.ofSeconds(10);
    static final int MOST_BYTES = 256 * 1024;

    private static final int AT_ONCE = 16;
    private static final Set<String> OURS = Set.of("content-length", "host", "connection");

    private final Duration patience;
    private final Semaphore places = new Semaphore(AT_ONCE);
    private final HttpClient client;

    /** @param patience for a whole answer */
    ProviderExchange(Duration patience) {
        this.patience = patience;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(patience)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    @Override
    public ReadOnlyHTTPResponse send(ReadOnlyHTTPRequest request) throws IOException {
        HttpRequest.Builder sent = to(request.getURI());
        request.getHeaderMap().forEach((name, values) -> {
            if (!OURS.contains(name.toLowerCase(Locale.ROOT))) {
                values.forEach(value -> sent.header(name, value));
            }
        });
        String body = request.getBody();
        sent.method(request.getMethod().name(), body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        return answer(sent.build());
    }

    @Override
    public Resource retrieveResource(URL address) throws IOException {
        return new Resource(get(URI.create(address.toString())), "application/json");
    }

    /** The text under an address. @throws IOException when it is not answered with 200 */
    String get(URI address) throws IOException {
        HTTPResponse answer =
                answer(to(address).header("Accept", "application/json").GET().build());
        if (answer.getStatusCode() != 200) {
            throw new IOException(address.getHost() + " answered " + answer.getStatusCode());
        }
        return answer.getBody() == null ? "" : answer.getBody();
    }

    private HttpRequest.Builder to(URI address) throws IOException {
        if (!ProviderAccess.isSafe(address)) {
            throw new IOException("not asked, since not https: " + address);
        }
        return HttpRequest.newBuilder(address).timeout(patience);
    }

    private HTTPResponse answer(HttpRequest request) throws IOException {
        String host = request.uri().getHost();
        if (!places.tryAcquire()) {
            throw new IOException(AT_ONCE + " questions wait for " + host + " already");
        }
        CompletableFuture<HTTPResponse> answer = client.sendAsync(request, HttpResponse.BodyHandlers.ofInputStream())
                .thenApplyAsync(ProviderExchange::read);
        try {
            return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw new IOException(host + " gave no whole answer within " + patience.toMillis() + " ms", e);
        } catch (ExecutionException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw new IOException(host + ": " + cause.getMessage(), cause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while waiting for " + host, e);
        } finally {
            places.release();
        }
    }

    private static HTTPResponse read(HttpResponse<InputStream> response) {
        HTTPResponse read = new HTTPResponse(response.statusCode());
        try (InputStream in = response.body()) {
            byte[] body = in.readNBytes(MOST_BYTES + 1);
            if (body.length > MOST_BYTES) {
                throw new IllegalStateException("answered with more than " + MOST_BYTES + " bytes");
            }
            response.headers().firstValue("Content-Type").ifPresent(type -> read.setHeader("Content-Type", type));
            read.setBody(new String(body, StandardCharsets.UTF_8));
            return read;
        } catch (IOException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }
}

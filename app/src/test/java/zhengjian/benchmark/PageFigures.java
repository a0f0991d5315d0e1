package zhengjian.benchmark;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/** What a phone fetches to see a verdict: the page and whatever the page asks for, as they come over the wire. */
final class PageFigures implements Measurement {
    private static final Pattern FETCHED = Pattern.compile(
            "<(?:link[^>]+rel=\"?(?:stylesheet|icon|preload|modulepreload)\"?[^>]*?href|(?:script|img|source|iframe)[^>]*?src)=\"([^\"]+)\"");
    private static final Pattern STYLESHEET_FIRST =
            Pattern.compile("<link[^>]+href=\"([^\"]+)\"[^>]*rel=\"?stylesheet");

    private final HttpClient client = HttpClient.newHttpClient();

    @Override
    public List<Figure> measure(Ground ground) throws Exception {
        try (DemoServer demo = DemoServer.start(ground, ground.folder("page"), 60)) {
            URI base = URI.create("http://127.0.0.1:" + demo.process().port());
            String token = demo.valid(1).get(0).token();
            URI page = base.resolve(token.substring(token.indexOf("/v/")));
            byte[] sent = fetch(page);
            String html = new String(unpacked(sent), StandardCharsets.UTF_8);
            TreeSet<String> more = new TreeSet<>();
            collect(FETCHED.matcher(html), more);
            collect(STYLESHEET_FIRST.matcher(html), more);
            int bytes = sent.length;
            StringBuilder detail = new StringBuilder("page " + sent.length);
            for (String address : more) {
                int size = fetch(page.resolve(address)).length;
                bytes += size;
                detail.append(", ").append(address).append(' ').append(size);
            }
            return List.of(
                    Figure.atMost("verdict page with its CSS, gzip", bytes / 1000.0, 8, "kB", detail + " bytes"),
                    Figure.atMost("requests for the verdict page", 1 + more.size(), 2, "", "page and " + more));
        }
    }

    private static void collect(Matcher found, TreeSet<String> into) {
        while (found.find()) {
            if (!found.group(1).startsWith("data:")) {
                into.add(found.group(1));
            }
        }
    }

    private byte[] fetch(URI address) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Accept-Encoding", "gzip")
                .build();
        HttpResponse<byte[]> response = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        if (response.statusCode() != 200) {
            throw new IOException(address + " answered " + response.statusCode());
        }
        return response.body();
    }

    private static byte[] unpacked(byte[] sent) throws IOException {
        boolean packed = sent.length > 1 && sent[0] == 0x1f && (sent[1] & 0xff) == 0x8b;
        return packed ? new GZIPInputStream(new java.io.ByteArrayInputStream(sent)).readAllBytes() : sent;
    }
}

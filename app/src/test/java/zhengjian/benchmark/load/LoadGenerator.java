package zhengjian.benchmark.load;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/**
 * The second process. Reads orders {@code port connections milliseconds requests-file} from standard input and answers each
 * with one line {@link Load#line()}; one process serves the whole benchmark, so that it is as warm for the first route as
 * for the last.
 *
 * <p>A requests file holds one request a line: {@code GET /path}, {@code POST /path {json}} or {@code UPLOAD /path FILE}, which
 * sends a file as a form does; they are sent in turn.
 */
final class LoadGenerator {
    private LoadGenerator() {}

    /** Serves orders until standard input ends. */
    public static void main(String[] arguments) throws IOException {
        BufferedReader orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String order = orders.readLine(); order != null; order = orders.readLine()) {
            List<String> parts = Arrays.asList(order.split(" ", -1));
            int port = Integer.parseInt(parts.get(0));
            Load load = run(
                    requests(Path.of(parts.get(3)), port),
                    port,
                    Integer.parseInt(parts.get(1)),
                    Long.parseLong(parts.get(2)));
            System.out.println(load.line());
        }
    }

    private static List<byte[]> requests(Path file, int port) throws IOException {
        List<byte[]> requests = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            List<String> parts = Arrays.asList(line.split(" ", 3));
            if (parts.get(0).equals("UPLOAD")) {
                requests.add(upload(parts.get(1), Path.of(parts.get(2)), port));
                continue;
            }
            byte[] body = parts.size() > 2 ? parts.get(2).getBytes(StandardCharsets.UTF_8) : new byte[0];
            String head = parts.get(0) + " " + parts.get(1) + " HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\n"
                    + (body.length == 0
                            ? ""
                            : "Content-Type: application/json\r\nContent-Length: " + body.length + "\r\n")
                    + "\r\n";
            byte[] start = head.getBytes(StandardCharsets.UTF_8);
            byte[] request = Arrays.copyOf(start, start.length + body.length);
            System.arraycopy(body, 0, request, start.length, body.length);
            requests.add(request);
        }
        return requests;
    }

    private static byte[] upload(String path, Path file, int port) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(("--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"f\"\r\n"
                        + "Content-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(Files.readAllBytes(file));
        body.writeBytes("\r\n--b--\r\n".getBytes(StandardCharsets.UTF_8));
        ByteArrayOutputStream request = new ByteArrayOutputStream();
        request.writeBytes(("POST " + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + port
                        + "\r\nContent-Type: multipart/form-data; boundary=b\r\nContent-Length: " + body.size()
                        + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        request.writeBytes(body.toByteArray());
        return request.toByteArray();
    }

    private static Load run(List<byte[]> requests, int port, int connections, long milliseconds) throws IOException {
        InetSocketAddress server = new InetSocketAddress("127.0.0.1", port);
        List<LoadConnection> open = new ArrayList<>();
        try (Selector selector = Selector.open()) {
            for (int i = 0; i < connections; i++) {
                open.add(new LoadConnection(server, selector));
            }
            return run(requests, selector, open, TimeUnit.MILLISECONDS.toNanos(milliseconds));
        } finally {
            for (LoadConnection connection : open) {
                connection.close();
            }
        }
    }

    private static Load run(List<byte[]> requests, Selector selector, List<LoadConnection> connections, long nanos)
            throws IOException {
        Map<Integer, Integer> statuses = new TreeMap<>();
        Latencies latencies = new Latencies();
        long start = System.nanoTime();
        int next = 0;
        for (LoadConnection connection : connections) {
            connection.send(requests.get(next++ % requests.size()), System.nanoTime());
        }
        int open = connections.size();
        while (open > 0) {
            selector.select();
            for (SelectionKey key : selector.selectedKeys()) {
                LoadConnection connection = (LoadConnection) key.attachment();
                if (!connection.receive()) {
                    continue;
                }
                long now = System.nanoTime();
                latencies.add(connection.nanosSinceSent(now));
                statuses.merge(connection.status(), 1, Integer::sum);
                if (now - start < nanos) {
                    connection.send(requests.get(next++ % requests.size()), now);
                } else {
                    open--;
                }
            }
            selector.selectedKeys().clear();
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        return new Load(latencies.count() / seconds, latencies.micros(0.5), latencies.micros(0.99), statuses);
    }
}

package zhengjian.trust.fetch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import zhengjian.signing.Bytes;

/**
 * One request to a server that somebody named. The name is resolved once, the address is checked, and that very address is
 * connected to, so a name that answers differently the second time gains nothing. TLS checks the name. HTTP/1.0: no
 * redirects, no encodings, no connection kept; bytes and times are bounded.
 */
public final class GuardedConnection implements HttpGet, HttpPost, HttpSend {
    private static final int CONNECT_MILLIS = 5_000;
    private static final int READ_MILLIS = 10_000;
    private static final Bytes NOTHING = Bytes.copyOf(new byte[0]);
    private static final Duration TOTAL = Duration.ofSeconds(30);
    private static final int LONGEST_HEAD = 16_384;
    private static final int BUFFER = 8_192;

    private final AddressRules rules;
    private final SSLSocketFactory tls;

    /** @param tls whom to believe about names; the platform's default outside tests */
    public GuardedConnection(AddressRules rules, SSLSocketFactory tls) {
        this.rules = rules;
        this.tls = tls;
    }

    @Override
    public Optional<Bytes> get(URI address, int longest) throws FetchException {
        Answer answer = exchange(address, request("GET", address, "Accept: */*\r\n"), NOTHING, longest);
        if (answer.status() == 404) {
            return Optional.empty();
        }
        if (answer.status() != 200) {
            throw refused(
                    address,
                    "应答为 " + answer.status() + "，不跟随跳转 answered " + answer.status() + "; redirects are not followed");
        }
        return Optional.of(answer.body());
    }

    @Override
    public Answer post(URI address, Bytes body, int longest) throws FetchException {
        String headers = "Content-Type: text/plain; charset=utf-8\r\nContent-Length: " + body.length() + "\r\n";
        return exchange(address, request("POST", address, headers), body, longest);
    }

    @Override
    public Answer send(URI address, Map<String, String> headers, Bytes body, int longest) throws FetchException {
        StringBuilder lines = new StringBuilder("Content-Type: application/json\r\nContent-Length: ")
                .append(body.length())
                .append("\r\n");
        headers.forEach((name, value) -> {
            if ((name + value).chars().anyMatch(symbol -> symbol < ' ' || symbol > '~')) {
                throw new IllegalArgumentException("a header is printable ASCII");
            }
            lines.append(name).append(": ").append(value).append("\r\n");
        });
        return exchange(address, request("POST", address, lines.toString()), body, longest);
    }

    private Answer exchange(URI address, String head, Bytes body, int longest) throws FetchException {
        boolean https = requireAllowed(address);
        long until = System.nanoTime() + TOTAL.toNanos();
        int port = address.getPort() > 0 ? address.getPort() : https ? 443 : 80;
        try (Socket plain = connect(address, port, https);
                Socket socket = https ? secured(plain, address.getHost(), port) : plain) {
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().write(body.toArray());
            socket.getOutputStream().flush();
            return answer(address, socket.getInputStream(), longest, until);
        } catch (IOException e) {
            throw refused(address, "连接失败 no connection: " + e.getClass().getSimpleName() + " " + e.getMessage());
        }
    }

    /** https; http for this machine alone, where that is allowed. */
    private boolean requireAllowed(URI address) throws FetchException {
        boolean https = "https".equals(address.getScheme());
        boolean local = rules.loopback() && "http".equals(address.getScheme());
        if (address.getHost() == null || address.getUserInfo() != null || !https && !local) {
            throw refused(address, "应为 https 网址 expected an https address");
        }
        return https;
    }

    private Socket connect(URI address, int port, boolean https) throws IOException, FetchException {
        String host = address.getHost().replaceAll("^\\[|\\]$", "");
        List<InetAddress> found = List.of(InetAddress.getAllByName(host));
        for (InetAddress candidate : found) {
            if (!rules.allow(candidate) || !https && !candidate.isLoopbackAddress()) {
                throw refused(
                        address,
                        "该主机指向内网或保留地址 " + candidate.getHostAddress() + "，不予连接 the host has an address that is not"
                                + " public");
            }
        }
        Socket socket = new Socket();
        try {
            socket.connect(new InetSocketAddress(found.get(0), port), CONNECT_MILLIS);
            socket.setSoTimeout(READ_MILLIS);
            return socket;
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    private Socket secured(Socket plain, String host, int port) throws IOException {
        SSLSocket socket = (SSLSocket) tls.createSocket(plain, host, port, true);
        SSLParameters parameters = socket.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        parameters.setProtocols(new String[] {"TLSv1.3", "TLSv1.2"});
        socket.setSSLParameters(parameters);
        socket.startHandshake();
        return socket;
    }

    private static String request(String method, URI address, String headers) {
        String path = address.getRawPath() == null || address.getRawPath().isEmpty() ? "/" : address.getRawPath();
        String port = address.getPort() > 0 ? ":" + address.getPort() : "";
        return method + " " + path + " HTTP/1.0\r\nHost: " + address.getHost() + port + "\r\n" + headers
                + "User-Agent: zhengjian\r\n\r\n";
    }

    private static Answer answer(URI address, InputStream in, int longest, long until)
            throws IOException, FetchException {
        String head = head(address, in, until);
        String status = head.lines().findFirst().orElse("");
        if (!status.matches("HTTP/1\\.[01] [1-5][0-9][0-9]( .*)?")) {
            throw refused(address, "不是 HTTP 应答 not an HTTP answer");
        }
        byte[] body = body(address, in, longest, until);
        if (body.length > longest) {
            throw refused(address, "超过 " + longest + " 字节 more than " + longest + " bytes");
        }
        Optional<Integer> announced = length(head);
        if (announced.isPresent() && announced.get() != body.length) {
            throw refused(address, "应答不完整 the answer is incomplete");
        }
        return new Answer(Integer.parseInt(status.substring(9, 12)), type(head), Bytes.copyOf(body));
    }

    private static String type(String head) {
        return head.lines()
                .map(line -> line.toLowerCase(Locale.ROOT))
                .filter(line -> line.startsWith("content-type:"))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst()
                .orElse("");
    }

    private static byte[] body(URI address, InputStream in, int longest, long until)
            throws IOException, FetchException {
        ByteArrayOutputStream body = new ByteArrayOutputStream(BUFFER);
        byte[] buffer = new byte[BUFFER];
        int read = in.read(buffer);
        while (read >= 0 && body.size() <= longest) {
            requireInTime(address, until);
            body.write(buffer, 0, Math.min(read, longest + 1 - body.size()));
            read = in.read(buffer);
        }
        return body.toByteArray();
    }

    /** Who sends a byte now and then never runs into the time limit of one reading. */
    private static void requireInTime(URI address, long until) throws FetchException {
        if (System.nanoTime() - until > 0) {
            throw refused(address, "应答太慢 the answer takes longer than " + TOTAL.toSeconds() + " s");
        }
    }

    private static String head(URI address, InputStream in, long until) throws IOException, FetchException {
        ByteArrayOutputStream head = new ByteArrayOutputStream(BUFFER);
        int last = 0;
        while (head.size() < LONGEST_HEAD) {
            int next = in.read();
            if (next < 0) {
                break;
            }
            requireInTime(address, until);
            head.write(next);
            last = last << 8 | next;
            if (last == 0x0d0a0d0a) {
                return head.toString(StandardCharsets.ISO_8859_1);
            }
        }
        throw refused(address, "应答头过长或不完整 the head of the answer is too long or incomplete");
    }

    private static Optional<Integer> length(String head) {
        return head.lines()
                .map(line -> line.toLowerCase(Locale.ROOT))
                .filter(line -> line.matches("content-length: *[0-9]{1,9} *"))
                .map(line ->
                        Integer.parseInt(line.substring(line.indexOf(':') + 1).strip()))
                .findFirst();
    }

    private static FetchException refused(URI address, String why) {
        return new FetchException(address + "：" + why);
    }
}

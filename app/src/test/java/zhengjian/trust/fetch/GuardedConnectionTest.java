package zhengjian.trust.fetch;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import zhengjian.signing.Bytes;

/** What a hostile or mistaken source, and a hostile address, come to. */
class GuardedConnectionTest {
    private static final SSLSocketFactory TLS = (SSLSocketFactory) SSLSocketFactory.getDefault();
    private static final GuardedConnection PUBLIC = new GuardedConnection(new AddressRules(false), TLS);
    private static final GuardedConnection DEMO = new GuardedConnection(new AddressRules(true), TLS);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.1.2.3",
                "::1",
                "::ffff:127.0.0.1",
                "0.0.0.0",
                "::",
                "10.0.0.1",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "169.254.169.254",
                "fe80::1",
                "fc00::1",
                "fd12:3456::1",
                "100.64.0.1",
                "192.0.0.8",
                "192.0.2.1",
                "198.18.0.1",
                "198.51.100.1",
                "203.0.113.9",
                "224.0.0.1",
                "240.0.0.1",
                "255.255.255.255",
                "0.1.2.3",
                "64:ff9b::7f00:1",
                "2002:7f00:1::",
                "2001::1",
                "2001:db8::1",
                "ff02::1",
                "::ffff:10.0.0.1",
                "100:0:0:1::",
                "fec0::1",
                "3fff::1"
            })
    void refusesAddressesThatAreNotPublic(String address) throws IOException {
        assertThat(new AddressRules(false).allow(InetAddress.getByName(address)))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1.1.1.1", "100.63.0.1", "172.32.0.1", "192.0.1.1", "198.20.0.1", "2606:4700::1", "2400:cb00::1"
            })
    void allowsPublicAddresses(String address) throws IOException {
        assertThat(new AddressRules(false).allow(InetAddress.getByName(address)))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "::1"})
    void aDemonstrationMayTalkToThisMachineAndToNoOtherPrivateOne(String address) throws IOException {
        assertThat(new AddressRules(true).allow(InetAddress.getByName(address))).isTrue();
        assertThat(new AddressRules(true).allow(InetAddress.getByName("10.0.0.1")))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://127.0.0.1/",
                "https://localhost/",
                "https://2130706433/",
                "https://[::1]/",
                "https://[::ffff:127.0.0.1]/",
                "https://10.0.0.1/",
                "https://169.254.169.254/latest/meta-data/"
            })
    void neverConnectsToThem(String address) {
        assertThatThrownBy(() -> PUBLIC.get(URI.create(address), 10))
                .isInstanceOf(FetchException.class)
                .hasMessageContaining("not public");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://1.1.1.1/", "file:///etc/passwd", "ftp://1.1.1.1/", "https://user@1.1.1.1/", "https:///x"
            })
    void refusesAddressesOfAnotherKind(String address) {
        assertThatThrownBy(() -> PUBLIC.get(URI.create(address), 10))
                .isInstanceOf(FetchException.class)
                .hasMessageContaining("expected an https address");
    }

    @Test
    void plainHttpGoesToThisMachineOnlyEvenInTheDemonstration() {
        assertThatThrownBy(() -> DEMO.get(URI.create("http://1.1.1.1/"), 10))
                .isInstanceOf(FetchException.class)
                .hasMessageContaining("not public");
    }

    @Test
    void bringsWhatIsServed() throws Exception {
        assertThat(answering("HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nabc"))
                .isEqualTo(Optional.of(Bytes.copyOf("abc".getBytes(US_ASCII))));
        assertThat(answering("HTTP/1.0 200 OK\r\n\r\nabc")).isPresent();
        assertThat(answering("HTTP/1.1 404 Not Found\r\n\r\nnothing")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 302 Found\r\nLocation: http://169.254.169.254/\r\n\r\n",
                "HTTP/1.1 304 Not Modified\r\n\r\n",
                "HTTP/1.1 500 Oops\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: 11\r\n\r\nshort",
                "HTTP/1.1 200 OK\r\n\r\n12345678901",
                "HTTP/1.1 200 OK\r\nno end",
                "SSH-2.0-OpenSSH\r\n\r\n",
                "",
            })
    void refusesEveryOtherAnswer(String answer) {
        assertThatThrownBy(() -> answering(answer)).isInstanceOf(FetchException.class);
    }

    @Test
    void anEndlessHeadEnds() {
        assertThatThrownBy(() -> answering("HTTP/1.1 200 OK\r\n" + "X: y\r\n".repeat(5_000)))
                .isInstanceOf(FetchException.class)
                .hasMessageContaining("too long");
    }

    /** One request to a socket that says this, whatever it hears. */
    private static Optional<Bytes> answering(String answer) throws Exception {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            CompletableFuture<Void> served = CompletableFuture.runAsync(() -> serve(server, answer));
            try {
                return DEMO.get(URI.create("http://127.0.0.1:" + server.getLocalPort() + "/trust/x"), 10);
            } finally {
                served.join();
            }
        }
    }

    private static void serve(ServerSocket server, String answer) {
        try (Socket socket = server.accept()) {
            int last = 0;
            while (last != 0x0d0a0d0a) {
                int next = socket.getInputStream().read();
                if (next < 0) {
                    return;
                }
                last = last << 8 | next;
            }
            socket.getOutputStream().write(answer.getBytes(US_ASCII));
            socket.shutdownOutput();
            socket.getInputStream().readAllBytes();
        } catch (IOException e) {
            return;
        }
    }
}

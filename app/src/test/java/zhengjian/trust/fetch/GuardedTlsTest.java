package zhengjian.trust.fetch;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhengjian.signing.Bytes;
import zhengjian.tool.Tool;

/** A certificate that is believed is not enough: it has to be for the name that was asked for. */
class GuardedTlsTest {
    private static final char[] PASSWORD = "changeit".toCharArray();

    @TempDir
    private Path folder = Path.of("");

    @Test
    void aCertificateForTheNameIsAccepted() throws Exception {
        assertThat(fetched("dns:localhost")).contains(Bytes.copyOf("abc".getBytes(US_ASCII)));
    }

    @Test
    void aCertificateForAnotherNameIsRefused() {
        assertThatThrownBy(() -> fetched("dns:other.example"))
                .isInstanceOf(FetchException.class)
                .hasMessageContaining("localhost")
                .hasMessageContaining("No subject alternative DNS name matching localhost found");
    }

    @Test
    void aCertificateThatNobodyVouchesForIsRefused() throws Exception {
        SSLContext server = context("dns:localhost");
        SSLContext stranger = context("dns:localhost");
        assertThatThrownBy(() -> fetched(server, stranger))
                .isInstanceOf(FetchException.class)
                .hasMessageContaining("SSLHandshakeException");
    }

    private Optional<Bytes> fetched(String name) throws Exception {
        SSLContext both = context(name);
        return fetched(both, both);
    }

    private static Optional<Bytes> fetched(SSLContext server, SSLContext client) throws Exception {
        GuardedConnection http = new GuardedConnection(new AddressRules(true), client.getSocketFactory());
        try (SSLServerSocket listening = (SSLServerSocket)
                server.getServerSocketFactory().createServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            CompletableFuture<Void> served = CompletableFuture.runAsync(() -> serve(listening));
            try {
                return http.get(URI.create("https://localhost:" + listening.getLocalPort() + "/trust/x"), 10);
            } finally {
                served.join();
            }
        }
    }

    private static void serve(SSLServerSocket listening) {
        try (SSLSocket socket = (SSLSocket) listening.accept()) {
            int last = 0;
            while (last != 0x0d0a0d0a) {
                int next = socket.getInputStream().read();
                if (next < 0) {
                    return;
                }
                last = last << 8 | next;
            }
            socket.getOutputStream().write("HTTP/1.0 200 OK\r\n\r\nabc".getBytes(US_ASCII));
        } catch (IOException refused) {
            return;
        }
    }

    /** A key with a certificate of its own for this name, and trust in that very certificate. */
    private SSLContext context(String name) throws Exception {
        Path file = folder.resolve("key-" + System.nanoTime() + ".p12");
        Tool.require("keytool")
                .run(
                        "-genkeypair",
                        "-alias",
                        "s",
                        "-keyalg",
                        "EC",
                        "-groupname",
                        "secp256r1",
                        "-validity",
                        "2",
                        "-dname",
                        "CN=test",
                        "-ext",
                        "san=" + name,
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        new String(PASSWORD),
                        "-keystore",
                        file.toString())
                .ok();
        KeyStore keys = KeyStore.getInstance(file.toFile(), PASSWORD);
        KeyManagerFactory own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        own.init(keys, PASSWORD);
        KeyStore believed = KeyStore.getInstance("PKCS12");
        believed.load(null, null);
        believed.setCertificateEntry("s", keys.getCertificate("s"));
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(believed);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(own.getKeyManagers(), trust.getTrustManagers(), null);
        return context;
    }
}

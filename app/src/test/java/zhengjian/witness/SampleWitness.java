package zhengjian.witness;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import zhengjian.signing.key.Algorithm;
import zhengjian.signing.key.SigningKey;
import zhengjian.signing.merkle.Checkpoint;
import zhengjian.signing.merkle.ConsistencyProof;
import zhengjian.signing.merkle.Hash;
import zhengjian.signing.merkle.NoteException;
import zhengjian.signing.merkle.NoteKey;
import zhengjian.signing.merkle.SignedNote;
import zhengjian.signing.witness.CosignerKey;

/** A witness as the specification has it, which checks what it cosigns; or one of the others. */
public final class SampleWitness implements AutoCloseable {
    /** How it behaves. */
    public enum Manner {
        HONEST,
        /** Cosigns another root. */
        LYING,
        /** Cosigns with another key under its own name and id. */
        FORGING,
        /** Answers when it is woken. */
        SLEEPING,
        /** Names its size and never cosigns. */
        STUBBORN,
        /** Says what is no line. */
        BABBLING,
        /** Sends far too much. */
        FLOODING,
        /** Sends us somewhere else. */
        REDIRECTING
    }

    public final CosignerKey key;
    private final SigningKey secret = SigningKey.generate(Algorithm.EDDSA, new SecureRandom());
    private final NoteKey log;
    private final Manner manner;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch woken = new CountDownLatch(1);
    private final List<String> answers = new ArrayList<>();
    private long size;
    private Hash root = Hash.ofEmptyTree();

    /** Knows this one log. */
    public SampleWitness(String name, NoteKey log, Manner manner) throws IOException {
        this.key = CosignerKey.of(name, secret.verificationKey());
        this.log = log;
        this.manner = manner;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/w/add-checkpoint", this::serve);
        server.start();
    }

    /** As a configuration names it. */
    public Witness witness() {
        return new Witness(key, url());
    }

    /** Its submission prefix. */
    public URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/w");
    }

    /** Lets a sleeping one answer. */
    void wake() {
        woken.countDown();
    }

    /** What it has answered: statuses and old sizes, in order. */
    synchronized List<String> answers() {
        return List.copyOf(answers);
    }

    /** It has seen this tree already, as of somebody else. */
    synchronized void remember(long seen, Hash root) {
        this.size = seen;
        this.root = root;
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
            switch (manner) {
                case SLEEPING -> {
                    woken.await();
                    answer(exchange, body);
                }
                case BABBLING -> send(exchange, 200, "text/plain", "I have seen it.\n");
                case FLOODING -> send(exchange, 200, "text/plain", "— w AAAAAAAA\n".repeat(10_000));
                case REDIRECTING -> {
                    exchange.getResponseHeaders().add("Location", "http://127.0.0.1:1/");
                    send(exchange, 307, "text/plain", "");
                }
                default -> answer(exchange, body);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void answer(HttpExchange exchange, String body) throws IOException {
        int blank = body.indexOf("\n\n");
        List<String> head = List.of(body.substring(0, blank).split("\n", -1));
        String note = body.substring(blank + 2);
        Checkpoint checkpoint;
        try {
            checkpoint = Checkpoint.parse(log.open(SignedNote.parse(note)));
        } catch (NoteException e) {
            status(exchange, 403, head);
            return;
        }
        long old = Long.parseLong(head.get(0).substring(4));
        if (!checkpoint.origin().equals(log.name())) {
            status(exchange, 404, head);
        } else if (old > checkpoint.size()) {
            status(exchange, 400, head);
        } else if (old != size || manner == Manner.STUBBORN) {
            answers.add("409 for " + head.get(0));
            send(exchange, 409, "text/x.tlog.size", size + "\n");
        } else if (!isConsistent(old, head.subList(1, head.size()), checkpoint)) {
            status(exchange, old == checkpoint.size() ? 409 : 422, head);
        } else {
            size = checkpoint.size();
            root = checkpoint.root();
            answers.add("200 for " + head.get(0));
            send(exchange, 200, "text/plain", strangersLine() + lineOf(checkpoint) + "\n");
        }
    }

    private void status(HttpExchange exchange, int status, List<String> head) throws IOException {
        answers.add(status + " for " + head.get(0));
        send(exchange, status, "text/plain", "no\n");
    }

    private boolean isConsistent(long old, List<String> proof, Checkpoint checkpoint) {
        if (old == 0) {
            return proof.isEmpty();
        }
        List<Hash> path = proof.stream()
                .map(line -> Hash.of(Base64.getDecoder().decode(line)))
                .toList();
        return new ConsistencyProof(old, checkpoint.size(), path).proves(root, checkpoint.root());
    }

    /** A key that nobody configured; to be ignored. */
    private static String strangersLine() {
        SigningKey stranger = SigningKey.generate(Algorithm.EDDSA, new SecureRandom());
        CosignerKey its = CosignerKey.of("stranger.example/w", stranger.verificationKey());
        return lastLine(its, "nothing\n0\nAAAA\n", stranger) + "\n";
    }

    private String lineOf(Checkpoint checkpoint) {
        String text = manner == Manner.LYING
                ? Checkpoint.of(checkpoint.origin(), checkpoint.size(), Hash.ofLeaf(new byte[1]))
                        .text()
                : checkpoint.text();
        SigningKey signer =
                manner == Manner.FORGING ? SigningKey.generate(Algorithm.EDDSA, new SecureRandom()) : secret;
        return lastLine(key, text, signer);
    }

    private static String lastLine(CosignerKey key, String text, SigningKey secret) {
        String note = new SignedNote(text, List.of(key.sign(text, Instant.now(), secret))).note();
        return note.substring(note.lastIndexOf("— ")).strip();
    }

    private static void send(HttpExchange exchange, int status, String type, String body) throws IOException {
        byte[] content = body.getBytes(UTF_8);
        exchange.getResponseHeaders().add("Content-Type", type);
        exchange.sendResponseHeaders(status, content.length == 0 ? -1 : content.length);
        exchange.getResponseBody().write(content);
    }

    @Override
    public void close() {
        woken.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}

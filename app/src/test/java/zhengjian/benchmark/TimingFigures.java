package zhengjian.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import zhengjian.certificate.BadNumber;
import zhengjian.certificate.CertificateNumber;

/**
 * Whether the time of an answer tells a number that exists, under a wrong name, from one that does not: 100,000 pairs over HTTP,
 * each in random order on one connection, and the two-sample t of the answers' times.
 */
final class TimingFigures implements Measurement {
    private static final int PAIRS = 102_400;
    private static final int CONNECTIONS = 64;
    private static final int WARM_UP_PAIRS = 20;
    private static final double MOST_T = 4.5;
    private static final String WRONG_NAME = "欧阳不是他";

    /** Times in microseconds. */
    private record Times(double[] wrongName, double[] unknown) {}

    @Override
    public List<Figure> measure(Ground ground) throws Exception {
        try (DemoServer demo = DemoServer.start(ground, ground.folder("timing"), 1000)) {
            List<DemoServer.Listed> listed = demo.valid(1000);
            int port = demo.process().port();
            ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS);
            try {
                List<Future<Times>> running = new ArrayList<>();
                for (int i = 0; i < CONNECTIONS; i++) {
                    Random random = new Random(i);
                    running.add(threads.submit(() -> pairs(port, listed, random)));
                }
                double[] wrongName = new double[PAIRS];
                double[] unknown = new double[PAIRS];
                int at = 0;
                for (Future<Times> one : running) {
                    Times times = one.get();
                    System.arraycopy(times.wrongName(), 0, wrongName, at, times.wrongName().length);
                    System.arraycopy(times.unknown(), 0, unknown, at, times.unknown().length);
                    at += times.wrongName().length;
                }
                double t = Math.abs(TwoSamples.cropped(wrongName, unknown));
                String detail = String.format(
                        Locale.ROOT,
                        "%d pairs; means %.1f and %.1f µs; t of all %.2f",
                        at,
                        TwoSamples.mean(wrongName),
                        TwoSamples.mean(unknown),
                        TwoSamples.t(wrongName, unknown));
                return List.of(
                        Figure.atMost("wrong name beside unknown number, |t| of their times", t, MOST_T, "", detail));
            } finally {
                threads.shutdownNow();
            }
        }
    }

    private static Times pairs(int port, List<DemoServer.Listed> listed, Random random) throws IOException {
        int count = PAIRS / CONNECTIONS;
        double[] wrongName = new double[count];
        double[] unknown = new double[count];
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setTcpNoDelay(true);
            for (int i = -WARM_UP_PAIRS; i < count; i++) {
                String number = listed.get(random.nextInt(listed.size())).number();
                boolean first = random.nextBoolean();
                double one = ask(socket, first ? number : like(number, random), port);
                double other = ask(socket, first ? like(number, random) : number, port);
                if (i >= 0) {
                    wrongName[i] = first ? one : other;
                    unknown[i] = first ? other : one;
                }
            }
        }
        return new Times(wrongName, unknown);
    }

    /** A number of the same shape that does not exist: other symbols, and the check symbol that fits them. */
    private static String like(String number, Random random) {
        String symbols = CertificateNumber.ALPHABET;
        while (true) {
            StringBuilder other = new StringBuilder(number);
            for (int i = number.length() - 8; i < number.length(); i++) {
                if (number.charAt(i) != '-') {
                    other.setCharAt(i, symbols.charAt(random.nextInt(symbols.length())));
                }
            }
            try {
                if (CertificateNumber.parse(other.toString()).checkCharacterFits() && !number.contentEquals(other)) {
                    return other.toString();
                }
            } catch (BadNumber again) {
                // another draw
            }
        }
    }

    private static double ask(Socket socket, String number, int port) throws IOException {
        byte[] body =
                ("{\"number\":\"" + number + "\",\"name\":\"" + WRONG_NAME + "\"}").getBytes(StandardCharsets.UTF_8);
        String head = "POST /api/v1/verifications HTTP/1.1\r\nHost: 127.0.0.1:" + port
                + "\r\nContent-Type: application/json\r\nContent-Length: " + body.length + "\r\n\r\n";
        OutputStream out = socket.getOutputStream();
        byte[] request = (head + new String(body, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
        long start = System.nanoTime();
        out.write(request);
        String answer = answer(socket.getInputStream());
        double micros = (System.nanoTime() - start) / 1000.0;
        if (!answer.contains("NOT_FOUND")) {
            throw new IOException("expected NOT_FOUND, found " + answer);
        }
        return micros;
    }

    /** The whole answer of one request. */
    private static String answer(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            head.append((char) in.read());
            if (head.length() > 8192) {
                throw new IOException("no answer");
            }
        }
        String lower = head.toString().toLowerCase(Locale.ROOT);
        int at = lower.indexOf("content-length:") + "content-length:".length();
        int length =
                Integer.parseInt(lower.substring(at, lower.indexOf('\r', at)).strip());
        return head + new String(in.readNBytes(length), StandardCharsets.UTF_8);
    }
}

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
import java.util.function.BiFunction;
import zhengjian.certificate.BadNumber;
import zhengjian.certificate.CertificateNumber;

/**
 * Whether the time of an answer tells a number that exists, under a wrong name, from one that does not; and, when a holder's sign-in
 * code is asked for, a person who exists from one who does not. 100,000 pairs over HTTP for each, each in random order on one
 * connection, and the two-sample t of the answers' times. Rows of lists are answered together, so none has a time of its own.
 */
final class TimingFigures implements Measurement {
    private static final int PAIRS = 102_400;
    private static final int CONNECTIONS = 64;
    private static final int WARM_UP_PAIRS = 20;
    private static final double MOST_T = 4.5;
    private static final String WRONG_NAME = "欧阳不是他";

    /** Times in microseconds, of what exists and of what does not. */
    private record Times(double[] there, double[] unknown) {}

    /**
     * What is asked.
     *
     * @param expected stands in each answer
     */
    private record Asking(
            String figure, String path, String expected, BiFunction<DemoServer.Listed, String, String> body) {
        /** About a certificate that exists, under a wrong name, and about a number that does not. */
        static final Asking CHECK = new Asking(
                "wrong name beside unknown number, |t| of their times",
                "/api/v1/verifications",
                "NOT_FOUND",
                (person, number) -> "{\"number\":\"" + number + "\",\"name\":\"" + WRONG_NAME + "\"}");
        /** By a person with the own certificate, and by the same one with a number that nobody has. */
        static final Asking CODE = new Asking(
                "sign-in code for a person beside nobody, |t| of their times",
                "/api/v1/holder/codes",
                "\"challenge\"",
                (person, number) -> "{\"name\":\"" + person.name() + "\",\"idNumber\":\"" + person.idNumber()
                        + "\",\"certificateNumber\":\"" + number + "\"}");
    }

    @Override
    public List<Figure> measure(Ground ground) throws Exception {
        try (DemoServer demo = DemoServer.start(ground, ground.folder("timing"), 1000)) {
            List<DemoServer.Listed> listed = demo.valid(1000);
            int port = demo.process().port();
            return List.of(figure(Asking.CHECK, port, listed), figure(Asking.CODE, port, listed));
        }
    }

    private static Figure figure(Asking asking, int port, List<DemoServer.Listed> listed) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS);
        try {
            List<Future<Times>> running = new ArrayList<>();
            for (int i = 0; i < CONNECTIONS; i++) {
                Random random = new Random(i);
                running.add(threads.submit(() -> pairs(asking, port, listed, random)));
            }
            double[] there = new double[PAIRS];
            double[] unknown = new double[PAIRS];
            int at = 0;
            for (Future<Times> one : running) {
                Times times = one.get();
                System.arraycopy(times.there(), 0, there, at, times.there().length);
                System.arraycopy(times.unknown(), 0, unknown, at, times.unknown().length);
                at += times.there().length;
            }
            double t = Math.abs(TwoSamples.cropped(there, unknown));
            String detail = String.format(
                    Locale.ROOT,
                    "%d pairs; means %.1f and %.1f µs; t of all %.2f",
                    at,
                    TwoSamples.mean(there),
                    TwoSamples.mean(unknown),
                    TwoSamples.t(there, unknown));
            return Figure.atMost(asking.figure(), t, MOST_T, "", detail);
        } finally {
            threads.shutdownNow();
        }
    }

    private static Times pairs(Asking asking, int port, List<DemoServer.Listed> listed, Random random)
            throws IOException {
        int count = PAIRS / CONNECTIONS;
        double[] there = new double[count];
        double[] unknown = new double[count];
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setTcpNoDelay(true);
            for (int i = -WARM_UP_PAIRS; i < count; i++) {
                DemoServer.Listed person = listed.get(random.nextInt(listed.size()));
                String number = person.number();
                String like = like(number, random);
                boolean first = random.nextBoolean();
                double one = ask(socket, asking, person, first ? number : like, port);
                double other = ask(socket, asking, person, first ? like : number, port);
                if (i >= 0) {
                    there[i] = first ? one : other;
                    unknown[i] = first ? other : one;
                }
            }
        }
        return new Times(there, unknown);
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

    private static double ask(Socket socket, Asking asking, DemoServer.Listed person, String number, int port)
            throws IOException {
        byte[] body = asking.body().apply(person, number).getBytes(StandardCharsets.UTF_8);
        String head = "POST " + asking.path() + " HTTP/1.1\r\nHost: 127.0.0.1:" + port
                + "\r\nContent-Type: application/json\r\nContent-Length: " + body.length + "\r\n\r\n";
        OutputStream out = socket.getOutputStream();
        byte[] request = (head + new String(body, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
        long start = System.nanoTime();
        out.write(request);
        String answer = answer(socket.getInputStream());
        double micros = (System.nanoTime() - start) / 1000.0;
        if (!answer.contains(asking.expected())) {
            throw new IOException("expected " + asking.expected() + ", found " + answer);
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

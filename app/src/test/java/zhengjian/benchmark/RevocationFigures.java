package zhengjian.benchmark;

import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import zhengjian.register.RegisteredCertificate;
import zhengjian.server.staff.DemoStaff;
import zhengjian.signing.status.ListedStatus;
import zhengjian.signing.status.StatusListToken;

/**
 * From the answer that acknowledges a revocation to the moment at which somebody else reads it: the look-up, the page of the
 * verdict, and the status list, each asked again and again by a client of its own. The slowest of all rounds counts.
 */
final class RevocationFigures implements Measurement {
    private static final int ROUNDS = 20;
    private static final int CERTIFICATES = 60;
    private static final long PATIENCE = 10_000_000_000L;

    private enum Place {
        LOOK_UP("look-up"),
        PAGE("verdict page"),
        STATUS_LIST("status list");

        private final String word;

        Place(String word) {
            this.word = word;
        }
    }

    @FunctionalInterface
    private interface Reading {
        boolean isRevoked(HttpClient client) throws Exception;
    }

    @Override
    public List<Figure> measure(Ground ground) throws Exception {
        Map<Place, Double> slowest = new EnumMap<>(Place.class);
        try (OwnServer server = new OwnServer(ground.folder("revocation"), CERTIFICATES)) {
            String asking = server.bearer(DemoStaff.MEMBERS.get(0));
            String approving = server.bearer(DemoStaff.MEMBERS.get(1));
            List<RegisteredCertificate> valid = server.valid();
            for (int round = 0; round < ROUNDS && round < valid.size(); round++) {
                round(server, asking, approving, valid.get(round))
                        .forEach((place, seconds) -> slowest.merge(place, seconds, Math::max));
            }
        }
        List<String> details = new ArrayList<>();
        slowest.forEach((place, seconds) -> details.add(String.format(Locale.ROOT, "%s %.3f s", place.word, seconds)));
        return List.of(Figure.atMost(
                "visible elsewhere after a revocation is acknowledged",
                slowest.values().stream().mapToDouble(Double::doubleValue).max().orElseThrow(),
                1,
                "s",
                String.join(", ", details) + "; slowest of " + ROUNDS));
    }

    private static Map<Place, Double> round(
            OwnServer server, String asking, String approving, RegisteredCertificate certificate) throws Exception {
        String number = certificate.certificate().number().canonical();
        String request = OwnServer.member(
                server.post(
                        "/api/v1/staff/certificates/" + number + "/status-changes",
                        "{\"change\":\"revoke\",\"reason\":\"测量\",\"document\":\"测量函1号\"}",
                        asking),
                "request");
        server.post("/api/v1/staff/requests/" + request + "/approval", "{}", approving);
        long acknowledged = System.nanoTime();
        Map<Place, Double> seconds = new EnumMap<>(Place.class);
        Map<Place, Reading> readings = readings(server, certificate, number);
        Map<Place, Thread> others = new EnumMap<>(Place.class);
        for (Place place : Place.values()) {
            Thread other = new Thread(() -> {
                double took = seconds(Objects.requireNonNull(readings.get(place)), acknowledged);
                synchronized (seconds) {
                    seconds.put(place, took);
                }
            });
            other.start();
            others.put(place, other);
        }
        for (Thread other : others.values()) {
            other.join();
        }
        return seconds;
    }

    private static Map<Place, Reading> readings(OwnServer server, RegisteredCertificate certificate, String number) {
        int port = server.port();
        Map<Place, Reading> readings = new EnumMap<>(Place.class);
        readings.put(
                Place.LOOK_UP,
                client -> text(client, port, "/api/v1/certificates/" + number, "application/json")
                        .contains("\"verdict\":\"REVOKED\""));
        readings.put(
                Place.PAGE,
                client -> text(client, port, "/v/" + certificate.tokenText(), "text/html")
                        .contains("<h1>已撤销，无效</h1>"));
        readings.put(
                Place.STATUS_LIST,
                client -> StatusListToken.parse(OwnServer.read(
                                client,
                                port,
                                "/status/" + certificate.statusList() + ".cwt",
                                "application/statuslist+cwt"))
                        .claims()
                        .status(certificate.statusIndex())
                        .equals(java.util.Optional.of(ListedStatus.INVALID)));
        return readings;
    }

    private static String text(HttpClient client, int port, String path, String accept) throws Exception {
        return new String(OwnServer.read(client, port, path, accept), StandardCharsets.UTF_8);
    }

    /** A client that knows nothing of the others; asks again at once. */
    private static double seconds(Reading reading, long since) {
        try {
            HttpClient client = HttpClient.newHttpClient();
            while (!reading.isRevoked(client)) {
                if (System.nanoTime() - since > PATIENCE) {
                    return PATIENCE / 1e9;
                }
                Thread.sleep(2);
            }
            return (System.nanoTime() - since) / 1e9;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}

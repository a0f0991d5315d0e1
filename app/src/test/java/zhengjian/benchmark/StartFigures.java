package zhengjian.benchmark;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import zhengjian.server.keys.PasswordFile;
import zhengjian.server.keys.RandomPassword;
import zhengjian.signing.key.KeyFile;
import zhengjian.signing.key.SigningKey;

/**
 * From the command to the first 200 of {@code /health/ready} on a register of 100,000 certificates, with key files as
 * {@code keys new} writes them, with and without what {@code prepare} makes.
 */
final class StartFigures implements Measurement {
    private static final int CERTIFICATES = 100_000;
    private static final int STARTS = 5;

    @Override
    public List<Figure> measure(Ground ground) throws Exception {
        Path data = ground.folder("start");
        DemoServer.filled(ground, data, CERTIFICATES);
        protectAsUsual(data.resolve("keys"));
        Path prepared = DemoServer.prepared(ground);
        List<Double> plain = new ArrayList<>();
        List<Double> archived = new ArrayList<>();
        for (int i = 0; i < STARTS; i++) {
            plain.add(seconds(DemoServer.serve(ground, data)));
            archived.add(seconds(DemoServer.servePrepared(ground, prepared, data)));
        }
        return List.of(Figure.atMost(
                "start to ready, 100,000 certificates",
                Median.of(archived),
                1,
                "s",
                String.format(Locale.ROOT, "prepared (AppCDS); without %.2f s", Median.of(plain))));
    }

    /** Example key files open at a word; real ones lie under the random password that {@code keys new} makes. */
    private static void protectAsUsual(Path keys) throws Exception {
        Path passwordFile = keys.resolve("password");
        char[] example = PasswordFile.read(passwordFile);
        Files.delete(passwordFile);
        char[] password = RandomPassword.make(passwordFile, new SecureRandom());
        List<Path> files;
        try (Stream<Path> all = Files.list(keys)) {
            files = all.filter(file -> file.toString().endsWith(".p12")).toList();
        }
        for (Path file : files) {
            String name = String.valueOf(file.getFileName()).replace(".p12", "");
            String alias = name.equals("timestamp") ? "trust" : name;
            SigningKey key = KeyFile.open(file, example, alias);
            Files.delete(file);
            KeyFile.write(file, password, alias, key, RandomPassword.rounds(password));
        }
    }

    private static double seconds(ServerProcess started) throws Exception {
        try (ServerProcess server = started) {
            return server.untilReady().toMillis() / 1000.0;
        }
    }
}

package zhengjian.server.rules;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import zhengjian.signing.key.VerificationKey;
import zhengjian.signing.trust.Role;

/** Reads the public keys of the people who may change rules: PEM files as openssl writes them. */
public final class RuleKeys {
    private static final String BEGIN = "-----BEGIN PUBLIC KEY-----";
    private static final String END = "-----END PUBLIC KEY-----";
    private static final int LONGEST = 4096;

    private RuleKeys() {}

    /**
     * @param threshold how many of them must sign, at least two
     * @throws IllegalArgumentException naming the file that holds no public key, or keys that do not make a role
     */
    public static Role read(List<Path> files, int threshold) throws IOException {
        List<VerificationKey> keys = new ArrayList<>();
        for (Path file : files) {
            keys.add(key(file));
        }
        return new Role(threshold, keys);
    }

    private static VerificationKey key(Path file) throws IOException {
        String text = Files.size(file) > LONGEST ? "" : Files.readString(file, StandardCharsets.US_ASCII);
        int begin = text.indexOf(BEGIN);
        int end = text.indexOf(END);
        try {
            if (begin >= 0 && end > begin) {
                String body = text.substring(begin + BEGIN.length(), end).replaceAll("\\s", "");
                return VerificationKey.ofSpki(Base64.getDecoder().decode(body));
            }
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(file + ": " + e.getMessage(), e);
        }
        throw new IllegalArgumentException(file + "：不是 PEM 公钥 / no public key in PEM");
    }
}

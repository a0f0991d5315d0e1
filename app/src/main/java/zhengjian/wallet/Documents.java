package zhengjian.wallet;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** What our credentials' words mean, for machines: JSON-LD context and type metadata, under our own address. Read when asked for. */
public final class Documents {
    private static final String PLACEHOLDER = "https://issuer.example";

    private final IssuerNames names;

    public Documents(IssuerNames names) {
        this.names = names;
    }

    private byte[] read(String name) {
        try (InputStream in = Documents.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("no resource " + name);
            }
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return text.replace(PLACEHOLDER, names.issuer()).getBytes(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The JSON-LD context of W3C credentials and badges. */
    public byte[] context() {
        return read("context-1.jsonld");
    }

    /** The type metadata of SD-JWT credentials. */
    public byte[] type() {
        return read("type-1.json");
    }

    /** The hash of {@link #type} as credentials quote it (Subresource Integrity). */
    String typeIntegrity() {
        return "sha256-" + Base64.getEncoder().encodeToString(Disclosures.sha256(type()));
    }
}

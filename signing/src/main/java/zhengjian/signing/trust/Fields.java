package zhengjian.signing.trust;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import zhengjian.signing.Bytes;
import zhengjian.signing.cose.Cbor;
import zhengjian.signing.cose.CborException;
import zhengjian.signing.cose.CborItem;
import zhengjian.signing.cose.CborLimits;
import zhengjian.signing.key.VerificationKey;

/** An array of a trust file, read field by field; every surprise is {@link Refusal#MALFORMED}. */
final class Fields {
    /** Reads one element of an array. */
    interface Reader<T> {
        T read(CborItem item) throws TrustException;
    }

    private final String what;
    private final List<CborItem> items;

    private Fields(String what, List<CborItem> items) {
        this.what = what;
        this.items = items;
    }

    /** The payload of a trust file: an array that begins with its kind and format 1. */
    static Fields ofPayload(Bytes payload, String kind, int length) throws TrustException {
        CborItem item;
        try {
            item = Cbor.parse(payload.toArray(), CborLimits.TRUST_FILE);
        } catch (CborException e) {
            throw new TrustException(Refusal.MALFORMED, kind + ": " + e.getMessage(), e);
        }
        if (!(item instanceof CborItem.Array array)
                || array.items().isEmpty()
                || !array.items().get(0).equals(CborItem.of(kind))) {
            throw new TrustException(Refusal.MALFORMED, "expected a file of kind " + kind + ", found another one");
        }
        Fields fields = of(item, length, kind);
        if (fields.number(1, 1, 1L << 31, "format") != 1) {
            throw fields.malformed("format is not 1");
        }
        return fields;
    }

    static Fields of(CborItem item, int length, String what) throws TrustException {
        if (item instanceof CborItem.Array array && array.items().size() == length) {
            return new Fields(what, array.items());
        }
        throw new TrustException(Refusal.MALFORMED, what + ": expected an array of " + length);
    }

    String text(int index, String name) throws TrustException {
        if (items.get(index) instanceof CborItem.Text text) {
            return text.value();
        }
        throw malformed(name + ": expected a text");
    }

    long number(int index, long least, long most, String name) throws TrustException {
        if (items.get(index) instanceof CborItem.Int number && number.value() >= least && number.value() <= most) {
            return number.value();
        }
        throw malformed(name + ": expected a number from " + least + " to " + most);
    }

    int small(int index, int least, String name) throws TrustException {
        return (int) number(index, least, Integer.MAX_VALUE, name);
    }

    Instant time(int index, String name) throws TrustException {
        return Instant.ofEpochSecond(number(index, 0, (1L << 40) - 1, name));
    }

    Bytes hash(int index, String name) throws TrustException {
        if (items.get(index) instanceof CborItem.ByteString string
                && string.value().length() == 32) {
            return string.value();
        }
        throw malformed(name + ": expected a hash of 32 bytes");
    }

    boolean isNull(int index) {
        return items.get(index) instanceof CborItem.Null;
    }

    Optional<Bytes> hashOrNull(int index, String name) throws TrustException {
        return isNull(index) ? Optional.empty() : Optional.of(hash(index, name));
    }

    CborItem item(int index) {
        return items.get(index);
    }

    <T> List<T> list(int index, String name, Reader<T> reader) throws TrustException {
        if (!(items.get(index) instanceof CborItem.Array array)) {
            throw malformed(name + ": expected an array");
        }
        List<T> read = new ArrayList<>();
        for (CborItem item : array.items()) {
            read.add(reader.read(item));
        }
        return read;
    }

    VerificationKey key(int index) throws TrustException {
        return key(items.get(index));
    }

    static VerificationKey key(CborItem item) throws TrustException {
        try {
            return VerificationKey.ofCoseKey(Cbor.encode(item));
        } catch (IllegalArgumentException e) {
            throw new TrustException(Refusal.MALFORMED, "key: " + e.getMessage(), e);
        }
    }

    static void requireRecordKey(VerificationKey key) {
        if (!key.algorithm().signsRecords()) {
            throw new IllegalArgumentException("key " + key + ": RSA signs documents, and stands in no trust file");
        }
    }

    static CborItem item(VerificationKey key) {
        try {
            return Cbor.parse(key.coseKey(), CborLimits.TOKEN);
        } catch (CborException e) {
            throw new IllegalStateException("a COSE_Key of ours is not CBOR", e);
        }
    }

    static CborItem item(Instant time) {
        return CborItem.of(time.getEpochSecond());
    }

    static CborItem itemOrNull(Optional<Bytes> hash) {
        return hash.map(CborItem::of).orElseGet(CborItem::ofNull);
    }

    TrustException malformed(String message) {
        return new TrustException(Refusal.MALFORMED, what + ": " + message);
    }
}

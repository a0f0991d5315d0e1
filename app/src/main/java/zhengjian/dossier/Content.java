package zhengjian.dossier;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import zhengjian.register.RegisterDamaged;
import zhengjian.signing.Bytes;
import zhengjian.signing.cose.Cbor;
import zhengjian.signing.cose.CborException;
import zhengjian.signing.cose.CborItem;
import zhengjian.signing.cose.CborLimits;

/** The form of every statement: a deterministic CBOR array, its version first, then its fields, counted from 1. */
public final class Content {
    private static final CborItem VERSION = CborItem.of(1);

    private final List<CborItem> items;

    private Content(List<CborItem> items) {
        this.items = items;
    }

    /** The bytes of a statement. */
    public static byte[] encode(CborItem... fields) {
        List<CborItem> items = new ArrayList<>(List.of(fields));
        items.add(0, VERSION);
        return Cbor.encode(new CborItem.Array(items));
    }

    /**
     * Reads a statement.
     *
     * @param fields how many it has, the version not counted
     * @param what it is, for the message
     * @throws RegisterDamaged when the bytes are not what {@code encode} writes, or a field is refused
     */
    public static <T> T read(Bytes bytes, int fields, String what, Function<Content, T> reader) {
        try {
            if (Cbor.parse(bytes.toArray(), CborLimits.STATEMENT) instanceof CborItem.Array array
                    && array.items().size() == fields + 1
                    && array.items().get(0).equals(VERSION)) {
                return reader.apply(new Content(array.items()));
            }
        } catch (CborException | RuntimeException e) {
            throw new RegisterDamaged("a stored " + what + " cannot be read", e);
        }
        throw new RegisterDamaged("a stored " + what + " is no array of " + (fields + 1));
    }

    /** How many fields a statement has, the version not counted; below 0 when it is no array. For telling forms apart. */
    public static int fields(Bytes bytes) {
        try {
            return Cbor.parse(bytes.toArray(), CborLimits.STATEMENT) instanceof CborItem.Array array
                    ? array.items().size() - 1
                    : -1;
        } catch (CborException unreadable) {
            return -1;
        }
    }

    /** A text or null, as a field. */
    public static CborItem orNull(Optional<String> text) {
        return text.map(CborItem::of).orElseGet(CborItem::ofNull);
    }

    public CborItem item(int field) {
        return items.get(field);
    }

    public String text(int field) {
        return ((CborItem.Text) items.get(field)).value();
    }

    /** Empty when the field is null. */
    public Optional<String> optionalText(int field) {
        return items.get(field) instanceof CborItem.Null ? Optional.empty() : Optional.of(text(field));
    }

    /** The items of an array of texts. */
    public List<String> texts(int field) {
        return ((CborItem.Array) items.get(field))
                .items().stream().map(item -> ((CborItem.Text) item).value()).toList();
    }

    public long number(int field) {
        return ((CborItem.Int) items.get(field)).value();
    }

    public boolean flag(int field) {
        return ((CborItem.Bool) items.get(field)).value();
    }

    public Bytes bytes(int field) {
        return ((CborItem.ByteString) items.get(field)).value();
    }
}

package zhengjian.signing.cose;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import zhengjian.signing.Bytes;

/** A CBOR data item of the kinds that are used here: no floats, no undefined, integers of 64 bits with sign. */
public sealed interface CborItem {
    /** Major types 0 and 1, within a {@code long}. */
    record Int(long value) implements CborItem {}

    /** Major type 2. */
    record ByteString(Bytes value) implements CborItem {}

    /** Major type 3; well-formed Unicode, no unpaired surrogate. */
    record Text(String value) implements CborItem {}

    /** Major type 4. */
    record Array(List<CborItem> items) implements CborItem {
        public Array {
            items = List.copyOf(items);
        }
    }

    /** Major type 5; entries in any order here, sorted when encoded, each key once. */
    record Map(List<Entry> entries) implements CborItem {
        public Map {
            entries = List.copyOf(entries);
        }

        /** The value under an integer key. */
        public Optional<CborItem> get(long key) {
            for (Entry entry : entries) {
                if (entry.key() instanceof Int number && number.value() == key) {
                    return Optional.of(entry.value());
                }
            }
            return Optional.empty();
        }

        /** The value under a text key. */
        public Optional<CborItem> get(String key) {
            for (Entry entry : entries) {
                if (entry.key() instanceof Text text && text.value().equals(key)) {
                    return Optional.of(entry.value());
                }
            }
            return Optional.empty();
        }

        /** Number of entries. */
        public int size() {
            return entries.size();
        }
    }

    /** One entry of a map. */
    record Entry(CborItem key, CborItem value) {}

    /** Major type 6; {@code number} is 0 or more. */
    record Tag(long number, CborItem content) implements CborItem {
        public Tag {
            if (number < 0) {
                throw new IllegalArgumentException("tag number below 0: " + number);
            }
        }
    }

    /** The simple values 20 and 21. */
    record Bool(boolean value) implements CborItem {}

    /** The simple value 22. */
    record Null() implements CborItem {}

    /** An integer. */
    static CborItem of(long value) {
        return new Int(value);
    }

    /** A text. */
    static CborItem of(String value) {
        return new Text(value);
    }

    /** A byte string. */
    static CborItem of(Bytes value) {
        return new ByteString(value);
    }

    /** A byte string; the bytes are copied. */
    static CborItem of(byte[] value) {
        return new ByteString(Bytes.copyOf(value));
    }

    /** A truth value. */
    static CborItem of(boolean value) {
        return new Bool(value);
    }

    /** Null. */
    static CborItem ofNull() {
        return new Null();
    }

    /** An array of these items. */
    static CborItem array(CborItem... items) {
        return new Array(List.of(items));
    }

    /** A map of {@code key, value, key, value, …}. */
    static Map map(CborItem... keysAndValues) {
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            entries.add(new Entry(keysAndValues[i], keysAndValues[i + 1]));
        }
        return new Map(entries);
    }
}

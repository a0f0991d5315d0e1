package zhengjian.trust;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import zhengjian.signing.Bytes;
import zhengjian.signing.cose.Cbor;
import zhengjian.signing.cose.CborException;
import zhengjian.signing.cose.CborItem;
import zhengjian.signing.cose.CborLimits;
import zhengjian.signing.trust.Refusal;
import zhengjian.signing.trust.SignedFile;
import zhengjian.signing.trust.StatusListName;
import zhengjian.signing.trust.TrustException;
import zhengjian.signing.trust.state.TrustFiles;
import zhengjian.signing.trust.state.TrustState;

/**
 * All trust files in one, {@code set.cbor}, so that whoever needs many asks once. Nothing but a parcel: each file in it is
 * judged as if it had come alone.
 */
public final class TrustBundle {
    /** Most bytes of a parcel. */
    public static final int LONGEST = 1 << 24;

    private static final CborLimits LIMITS = new CborLimits(LONGEST, 4, 1 << 14);
    private static final int PARTS = 4;

    private TrustBundle() {}

    /** All that is trusted. */
    public static Bytes encode(TrustState state) {
        return encode(new TrustFiles(
                state.roots().stream().map(SignedFile::bytes).toList(),
                state.list().map(SignedFile::bytes),
                state.timestamp().map(SignedFile::bytes),
                state.statusLists()));
    }

    /** {@code [[* root], list, timestamp, [* [name, status list]]]}. */
    public static Bytes encode(TrustFiles files) {
        List<CborItem> statusLists = new ArrayList<>();
        new TreeMap<>(files.statusLists())
                .forEach((name, file) ->
                        statusLists.add(CborItem.array(CborItem.of(name.fileName()), CborItem.of(file))));
        return Bytes.copyOf(Cbor.encode(CborItem.array(
                new CborItem.Array(files.roots().stream().map(CborItem::of).toList()),
                orNull(files.list()),
                orNull(files.timestamp()),
                new CborItem.Array(statusLists))));
    }

    /**
     * The files, believed by nobody yet.
     *
     * @throws TrustException {@code MALFORMED} for anything but a parcel
     */
    public static TrustFiles parse(Bytes bundle) throws TrustException {
        List<CborItem> parts = array(item(bundle));
        if (parts.size() != PARTS) {
            throw malformed("expected an array of " + PARTS);
        }
        List<Bytes> roots = new ArrayList<>();
        for (CborItem root : array(parts.get(0))) {
            roots.add(bytes(root));
        }
        SortedMap<StatusListName, Bytes> statusLists = new TreeMap<>();
        for (CborItem entry : array(parts.get(3))) {
            List<CborItem> pair = array(entry);
            if (pair.size() != 2 || !(pair.get(0) instanceof CborItem.Text name)) {
                throw malformed("expected a name and a status list");
            }
            StatusListName next = name(name.value());
            if (!statusLists.isEmpty() && statusLists.lastKey().compareTo(next) >= 0) {
                throw malformed("status lists are not in the order of their names, each once");
            }
            statusLists.put(next, bytes(pair.get(1)));
        }
        return new TrustFiles(roots, bytesOrNull(parts.get(1)), bytesOrNull(parts.get(2)), statusLists);
    }

    private static StatusListName name(String text) throws TrustException {
        try {
            return StatusListName.parse(text);
        } catch (IllegalArgumentException e) {
            throw malformed(String.valueOf(e.getMessage()));
        }
    }

    private static CborItem item(Bytes bundle) throws TrustException {
        try {
            return Cbor.parse(bundle.toArray(), LIMITS);
        } catch (CborException e) {
            throw malformed(String.valueOf(e.getMessage()));
        }
    }

    private static List<CborItem> array(CborItem item) throws TrustException {
        if (item instanceof CborItem.Array array) {
            return array.items();
        }
        throw malformed("expected an array");
    }

    private static Bytes bytes(CborItem item) throws TrustException {
        if (item instanceof CborItem.ByteString string) {
            return string.value();
        }
        throw malformed("expected a file");
    }

    private static Optional<Bytes> bytesOrNull(CborItem item) throws TrustException {
        return item instanceof CborItem.Null ? Optional.empty() : Optional.of(bytes(item));
    }

    private static CborItem orNull(Optional<Bytes> file) {
        return file.map(CborItem::of).orElseGet(CborItem::ofNull);
    }

    private static TrustException malformed(String message) {
        return new TrustException(Refusal.MALFORMED, "set.cbor: " + message);
    }
}

package zhengjian.ledger.http;

import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.util.Optional;
import java.util.regex.Pattern;
import zhengjian.ledger.Ledger;
import zhengjian.signing.merkle.ConsistencyProof;
import zhengjian.signing.merkle.Hash;
import zhengjian.signing.merkle.InclusionProof;
import zhengjian.signing.merkle.Tile;
import zhengjian.web.ProblemException;
import zhengjian.web.Problems;

/** {@code /checkpoint}, {@code /tile/**} and {@code /api/v1/ledger/**}. */
public final class LedgerEndpoints {
    private static final String IMMUTABLE = "public, max-age=31536000, immutable";
    private static final String ENTRIES = "entries";
    private static final Pattern LEVEL = Pattern.compile("[0-9]|[1-5][0-9]|6[0-3]");
    private static final Pattern NUMBER = Pattern.compile("0|[1-9][0-9]{0,17}");

    private final Ledger ledger;
    private final Witnessed witnessed;

    /** What witnesses have cosigned. */
    public interface Witnessed {
        /** The note with the cosignatures that there are for it. */
        String with(String note);

        /** The newest checkpoint that has any. */
        Optional<String> newest();
    }

    public LedgerEndpoints(Ledger ledger, Witnessed witnessed) {
        this.ledger = ledger;
        this.witnessed = witnessed;
    }

    /** {@code GET /checkpoint}: the newest signed note. */
    public void checkpoint(Context context) {
        note(context, witnessed.with(ledger.latestNote()));
    }

    /** {@code GET /checkpoint/witnessed}: the newest one that a witness has cosigned; some seconds older. */
    public void witnessedCheckpoint(Context context) {
        note(
                context,
                witnessed
                        .newest()
                        .orElseThrow(() -> Problems.notPublishedYet(
                                        "还没有见证方会签的检查点：请在配置 witnesses 里列出见证方，或稍后再取。"
                                                + " No checkpoint is cosigned yet: configure witnesses, or come back in a moment.")
                                .exception()));
    }

    private static void note(Context context, String note) {
        context.header("Cache-Control", "no-cache");
        context.contentType("text/plain; charset=utf-8");
        context.result(note);
    }

    /** {@code GET /tile/{level}/<tile>}: the hashes of a tile; with {@code entries} for a level, a bundle of entries. */
    public void tile(Context context) {
        String level = context.pathParam("level");
        String path = context.pathParam("tile");
        Optional<byte[]> content =
                level.equals(ENTRIES) ? bundle(address(0, path)) : ledger.tile(address(level(level), path));
        byte[] bytes = content.orElseThrow(LedgerEndpoints::notFound);
        context.header("Cache-Control", IMMUTABLE);
        context.contentType("application/octet-stream");
        context.result(bytes);
    }

    private static int level(String text) {
        if (!LEVEL.matcher(text).matches()) {
            throw notFound();
        }
        return Integer.parseInt(text);
    }

    private static Tile.Address address(int level, String path) {
        try {
            return Tile.Address.parse(level, path);
        } catch (IllegalArgumentException e) {
            throw notFound();
        }
    }

    /** Each entry after its length in two bytes, big-endian. */
    private Optional<byte[]> bundle(Tile.Address address) {
        if (!address.isIn(ledger.latest().size())) {
            return Optional.empty();
        }
        long first = address.index() * Tile.WIDTH;
        ByteArrayOutputStream bundle = new ByteArrayOutputStream();
        for (byte[] leaf : ledger.leaves(first, first + address.width())) {
            bundle.write(leaf.length >> 8);
            bundle.write(leaf.length);
            bundle.writeBytes(leaf);
        }
        return Optional.of(bundle.toByteArray());
    }

    /** {@code GET /api/v1/ledger/entries/{index}}. */
    public void entry(Context context) {
        String index = context.pathParam("index");
        if (!NUMBER.matcher(index).matches()) {
            throw notFound();
        }
        long number = Long.parseLong(index);
        byte[] leaf = ledger.leaf(number).orElseThrow(LedgerEndpoints::notFound);
        context.header("Cache-Control", IMMUTABLE);
        json(context, LedgerJson.entry(number, ledger.entry(number).orElseThrow(), leaf));
    }

    /** {@code GET /api/v1/ledger/proofs/inclusion?index&size}: without a size, that of the newest checkpoint. */
    public void inclusion(Context context) {
        long latest = ledger.latest().size();
        long size = numberOr(context, "size", latest);
        long index = number(context, "index");
        require(size >= 1 && size <= latest, "?size", "应为 1 至 " + latest + " / expected 1 to " + latest);
        require(index < size, "?index", "应小于 size / expected less than size");
        InclusionProof proof = ledger.inclusion(index, size);
        Hash leaf = Hash.ofLeaf(ledger.leaf(index).orElseThrow(LedgerEndpoints::notFound));
        context.header("Cache-Control", caching(context, "size"));
        json(context, LedgerJson.inclusion(proof, leaf, ledger.root(size)));
    }

    /** {@code GET /api/v1/ledger/proofs/consistency?from&to}: without {@code to}, up to the newest checkpoint. */
    public void consistency(Context context) {
        long latest = ledger.latest().size();
        long to = numberOr(context, "to", latest);
        long from = number(context, "from");
        require(to >= 1 && to <= latest, "?to", "应为 1 至 " + latest + " / expected 1 to " + latest);
        require(from >= 1 && from <= to, "?from", "应为 1 至 to / expected 1 to the value of to");
        ConsistencyProof proof = ledger.consistency(from, to);
        context.header("Cache-Control", caching(context, "to"));
        json(context, LedgerJson.consistency(proof, ledger.root(from), ledger.root(to)));
    }

    private static long numberOr(Context context, String name, long otherwise) {
        return context.queryParam(name) == null ? otherwise : number(context, name);
    }

    private static long number(Context context, String name) {
        String text = context.queryParam(name);
        if (text == null || !NUMBER.matcher(text).matches()) {
            throw Problems.invalidField("?" + name, "应为非负整数 / expected a whole number from 0")
                    .exception();
        }
        return Long.parseLong(text);
    }

    /** A proof for a size that was asked for never changes; one for “now” does. */
    private static String caching(Context context, String size) {
        return context.queryParam(size) == null ? "no-cache" : IMMUTABLE;
    }

    private static void require(boolean holds, String field, String detail) {
        if (!holds) {
            throw Problems.invalidField(field, detail).exception();
        }
    }

    private static void json(Context context, String body) {
        context.contentType("application/json; charset=utf-8");
        context.result(body);
    }

    private static ProblemException notFound() {
        return Problems.notFound().exception();
    }
}

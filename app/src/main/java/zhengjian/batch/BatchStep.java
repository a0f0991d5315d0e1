package zhengjian.batch;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import zhengjian.dossier.Content;
import zhengjian.dossier.Statement;
import zhengjian.ledger.EntryKind;
import zhengjian.review.Actor;
import zhengjian.signing.cose.CborItem;

/**
 * One step that was taken (docs/formats/batch.md).
 *
 * @param actor who took it; of what a job does, who confirmed the batch
 * @param fact what the step states: its kind says what that is; may be empty
 * @param at ledger time
 */
public record BatchStep(Kind kind, Actor actor, String fact, Instant at, long ledgerIndex) {
    private static final int FIELDS = 4;

    /** What was done. Codes are in the ledger for ever. */
    public enum Kind {
        /** Somebody typed how many certificates there are; the fact is review and number. */
        CONFIRMED("confirmed", "确认签发", EntryKind.BATCH_STEP),
        PAUSED("paused", "暂停", EntryKind.BATCH_STEP),
        /** Also: what failed is tried again. */
        RESUMED("resumed", "继续", EntryKind.BATCH_STEP),
        /** All are signed; the fact is when they become public. */
        HELD("held", "签毕待公开", EntryKind.BATCH_STEP),
        /** The fact is {@code window} when its time had come, {@code hand} when somebody did not wait. */
        PUBLISHED("published", "公开", EntryKind.BATCH_PUBLISHED),
        /** The fact is the reason. */
        UNDONE("undone", "撤回", EntryKind.BATCH_STEP);

        private final String code;
        private final String chinese;
        private final EntryKind entry;

        Kind(String code, String chinese, EntryKind entry) {
            this.code = code;
            this.chinese = chinese;
            this.entry = entry;
        }

        /** The word in the ledger and on the wire. */
        public String code() {
            return code;
        }

        public String chinese() {
            return chinese;
        }

        EntryKind entry() {
            return entry;
        }
    }

    static byte[] encode(Kind kind, Actor actor, String fact) {
        return Content.encode(
                CborItem.of(kind.code), CborItem.of(actor.user()), CborItem.of(actor.person()), CborItem.of(fact));
    }

    /** @throws zhengjian.register.RegisterDamaged when the bytes are not what {@link #encode} writes */
    static BatchStep parse(Statement statement) {
        return Content.read(
                statement.content(),
                FIELDS,
                "step of a batch",
                content -> new BatchStep(
                        Arrays.stream(Kind.values())
                                .filter(kind -> List.of(kind.code, kind.entry)
                                        .equals(List.of(content.text(1), statement.kind())))
                                .findFirst()
                                .orElseThrow(),
                        new Actor(content.text(2), content.text(3)),
                        content.text(4),
                        statement.at(),
                        statement.ledgerIndex()));
    }
}

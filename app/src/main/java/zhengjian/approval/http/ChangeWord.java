package zhengjian.approval.http;

import java.util.Arrays;
import zhengjian.ledger.EntryKind;

/** The words for changes of status on the wire. */
enum ChangeWord {
    REVOKE("revoke", EntryKind.REVOKED),
    SUSPEND("suspend", EntryKind.SUSPENDED),
    REINSTATE("reinstate", EntryKind.REINSTATED),
    SUPERSEDE("supersede", EntryKind.SUPERSEDED);

    private final String code;
    private final EntryKind kind;

    ChangeWord(String code, EntryKind kind) {
        this.code = code;
        this.kind = kind;
    }

    String code() {
        return code;
    }

    EntryKind kind() {
        return kind;
    }

    /** @throws IllegalArgumentException when it is none of the four words */
    static ChangeWord parse(String code) {
        return Arrays.stream(values())
                .filter(word -> word.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "应为 revoke、suspend、reinstate 或 supersede。 Expected revoke, suspend, reinstate or supersede."));
    }

    static ChangeWord of(EntryKind kind) {
        return Arrays.stream(values())
                .filter(word -> word.kind == kind)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(kind + " changes no status"));
    }
}

package zhengjian.supervision;

import java.util.Arrays;
import zhengjian.ledger.EntryKind;

/** The words for changes of status on the wire. */
public enum ChangeWord {
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

    public String code() {
        return code;
    }

    public EntryKind kind() {
        return kind;
    }

    /** @throws IllegalArgumentException when it is none of the four words */
    public static ChangeWord parse(String code) {
        return Arrays.stream(values())
                .filter(word -> word.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "应为 revoke、suspend、reinstate 或 supersede。 Expected revoke, suspend, reinstate or supersede."));
    }

    public static ChangeWord of(EntryKind kind) {
        return Arrays.stream(values())
                .filter(word -> word.kind == kind)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(kind + " changes no status"));
    }
}

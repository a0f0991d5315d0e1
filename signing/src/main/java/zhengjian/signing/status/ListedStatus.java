package zhengjian.signing.status;

import java.util.Optional;

/** What a status list says of one certificate; the numbers are those of the Token Status List. */
public enum ListedStatus {
    VALID(0),
    /** Revoked, for ever. */
    INVALID(1),
    /** Under investigation; may become valid again. */
    SUSPENDED(2),
    /** Another certificate took its place; number 3 is left to the application. */
    SUPERSEDED(3);

    private final int value;

    ListedStatus(int value) {
        this.value = value;
    }

    /** The number that stands in the list. */
    public int value() {
        return value;
    }

    /** The status with this number, or nothing for 4 and more. */
    public static Optional<ListedStatus> ofValue(int value) {
        for (ListedStatus status : values()) {
            if (status.value == value) {
                return Optional.of(status);
            }
        }
        return Optional.empty();
    }
}

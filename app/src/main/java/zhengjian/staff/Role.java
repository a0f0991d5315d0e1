package zhengjian.staff;

import java.util.Optional;

/**
 * What an account is for. Administration of the system, of security and of the audit are kept apart (GB/T 22239, 三权分立):
 * nobody has two of them.
 */
public enum Role {
    /** Issues, changes and approves: never alone. */
    STAFF("staff", "经办人员"),
    /** Accounts and keys. */
    SECURITY_ADMINISTRATOR("security-administrator", "安全管理员"),
    /** Running the service. */
    SYSTEM_ADMINISTRATOR("system-administrator", "系统管理员"),
    /** Reads everything, changes nothing. */
    AUDITOR("auditor", "审计管理员"),
    /** Reports the reviews of its own committee; sees nothing of certificates' requests. */
    COMMITTEE_OFFICE("committee-office", "评委会办公室");

    private final String code;
    private final String chinese;

    Role(String code, String chinese) {
        this.code = code;
        this.chinese = chinese;
    }

    /** The word on the wire. */
    public String code() {
        return code;
    }

    public String chinese() {
        return chinese;
    }

    /** May ask for and decide on changes of certificates. */
    public boolean changesCertificates() {
        return this == STAFF;
    }

    /** May ask for and decide on changes of what a committee may review. */
    public boolean authorisesCommittees() {
        return this == STAFF;
    }

    /** May see every committee; a committee's office sees its own. */
    public boolean seesCommittees() {
        return this == STAFF || this == AUDITOR;
    }

    /** May see reviews; a committee's office those of its own committee. */
    public boolean seesReviews() {
        return seesRequests() || this == COMMITTEE_OFFICE;
    }

    /** May see what was asked for and decided. */
    public boolean seesRequests() {
        return this == STAFF || this == AUDITOR;
    }

    /** May see requests of some kind; which ones, each kind says. */
    public boolean hasRequests() {
        return seesRequests() || managesAccounts();
    }

    /** May read the whole record of who did what. */
    public boolean audits() {
        return this == AUDITOR;
    }

    /** May close accounts. */
    public boolean managesAccounts() {
        return this == SECURITY_ADMINISTRATOR;
    }

    /** May see which accounts there are. */
    public boolean seesAccounts() {
        return managesAccounts() || audits();
    }

    public static Optional<Role> ofCode(String code) {
        for (Role role : values()) {
            if (role.code.equals(code)) {
                return Optional.of(role);
            }
        }
        return Optional.empty();
    }
}

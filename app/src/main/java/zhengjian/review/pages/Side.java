package zhengjian.review.pages;

import zhengjian.page.Language;
import zhengjian.review.Party;
import zhengjian.review.ReviewId;
import zhengjian.staff.Role;

/** The two sides of a review, each with its own pages. */
enum Side {
    OFFICE("/committee/reviews", Party.OFFICE),
    AUTHORITY("/staff/reviews", Party.AUTHORITY);

    private final String path;
    private final Party party;

    Side(String path, Party party) {
        this.path = path;
        this.party = party;
    }

    /** The side whose page is asked for. */
    static Side of(String address) {
        String bare = Language.of(address).bare(address);
        return bare.startsWith(OFFICE.path) ? OFFICE : AUTHORITY;
    }

    /** Whether pages of this side are for a role. */
    boolean isOf(Role role) {
        return (this == OFFICE) == (role == Role.COMMITTEE_OFFICE);
    }

    /** Whether a role takes steps on this side; auditors look on. */
    boolean acts(Role role) {
        return role == (this == OFFICE ? Role.COMMITTEE_OFFICE : Role.STAFF);
    }

    Party party() {
        return party;
    }

    /** The page of a review, without language prefix. */
    String path(ReviewId review) {
        return path + "/" + review;
    }
}

package zhengjian.signing.credential;

import java.util.Optional;

/** Family and rank as one small integer of tokens and trust lists. Numbers are never reused. */
public enum RankCode {
    TECHNICIAN(1, "title", "technician"),
    ASSISTANT(2, "title", "assistant"),
    INTERMEDIATE(3, "title", "intermediate"),
    ASSOCIATE_SENIOR(4, "title", "associate-senior"),
    FULL_SENIOR(5, "title", "full-senior"),
    POST_SECOND(8, "post", "post-2"),
    POST_THIRD(9, "post", "post-3"),
    SKILL_SENIOR_WORKER(16, "skill", "skill-senior-worker"),
    SKILL_TECHNICIAN(17, "skill", "skill-technician"),
    SKILL_SENIOR_TECHNICIAN(18, "skill", "skill-senior-technician"),
    SKILL_SPECIAL_TECHNICIAN(19, "skill", "skill-special-technician");

    private final int number;
    private final String family;
    private final String rank;

    RankCode(int number, String family, String rank) {
        this.number = number;
        this.family = family;
        this.rank = rank;
    }

    /** The code of a rank within its family, if there is one. */
    public static Optional<RankCode> of(String family, String rank) {
        for (RankCode code : values()) {
            if (code.family.equals(family) && code.rank.equals(rank)) {
                return Optional.of(code);
            }
        }
        return Optional.empty();
    }

    /** The code with this number, if there is one. */
    public static Optional<RankCode> of(long number) {
        for (RankCode code : values()) {
            if (code.number == number) {
                return Optional.of(code);
            }
        }
        return Optional.empty();
    }

    /** The number in tokens and trust lists. */
    public int number() {
        return number;
    }

    /** {@code title}, {@code post} or {@code skill}. */
    public String family() {
        return family;
    }

    /** The rank within the family, as in the API. */
    public String rank() {
        return rank;
    }
}

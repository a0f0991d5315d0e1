package zhengjian.signing.credential;

import java.util.Optional;

/** Family and rank as one small integer of the token. Numbers are never reused. */
enum RankCode {
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

    static Optional<RankCode> of(String family, String rank) {
        for (RankCode code : values()) {
            if (code.family.equals(family) && code.rank.equals(rank)) {
                return Optional.of(code);
            }
        }
        return Optional.empty();
    }

    static Optional<RankCode> of(long number) {
        for (RankCode code : values()) {
            if (code.number == number) {
                return Optional.of(code);
            }
        }
        return Optional.empty();
    }

    int number() {
        return number;
    }

    String family() {
        return family;
    }

    String rank() {
        return rank;
    }
}

package zhengjian.certificate.person;

/**
 * A person's name, code point for code point as registered: never normalised, at most 60 code points, free of controls,
 * invisible and direction-changing characters and unpaired surrogates. Search and comparison run on {@link #searchKey()}.
 */
public record PersonName(String text) {
    /** Code points at most. The population register allows 25 and more for transcribed names. */
    public static final int LONGEST = 60;

    /**
     * @throws BadName with the position (in code points, from 1) of the first fault
     */
    public PersonName {
        NameRules.require(text);
    }

    /**
     * Reads a name; blanks around it are not part of it, everything else is kept as it is.
     *
     * @throws BadName with the position (in code points, from 1) of the first fault
     */
    public static PersonName parse(String text) {
        return new PersonName(NameRules.strip(text));
    }

    /** For the public: first and last character with stars between, 张*明; 李* for two characters, * for one. */
    public String masked() {
        return NameMask.of(text);
    }

    /** The key under which searches find the name: dots, width, blanks, compatibility forms and Latin case are folded. */
    public String searchKey() {
        return NameKey.of(text);
    }

    /** Whether both names have the same search key. */
    public boolean matches(PersonName other) {
        return searchKey().equals(other.searchKey());
    }

    /** Masked: a name does not reach a log by accident. */
    @Override
    public String toString() {
        return masked();
    }
}

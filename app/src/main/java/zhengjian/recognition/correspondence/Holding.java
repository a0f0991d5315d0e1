package zhengjian.recognition.correspondence;

import zhengjian.recognition.question.CredentialFamily;

/**
 * What is held: a rank, or a qualification by name.
 *
 * @param code of the rank; the qualification's name
 */
public record Holding(CredentialFamily family, String code, String chinese) {
    /** By code, by code without its prefix, by Chinese name, or with the family before a colon; empty text finds all. */
    public boolean isCalled(String text) {
        int colon = text.indexOf(':');
        String name = text.substring(colon + 1);
        boolean ofFamily = colon < 0 || text.substring(0, colon).equals(family.code());
        return text.isEmpty()
                || text.equals(family.code())
                || (ofFamily
                        && (name.equals(code) || name.equals(chinese) || (family.code() + "-" + name).equals(code)));
    }
}

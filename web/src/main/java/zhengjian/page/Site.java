package zhengjian.page;

/**
 * Who runs this site: the lines of the header and the footer. Every value is set by the configuration; an empty one hides
 * its line.
 *
 * @param authority 主办单位, the authority's full name
 * @param authorityEnglish the same in English
 * @param host host name of the site as printed on the certificates, in plain text
 * @param phone telephone for questions and reports
 * @param hours when the telephone is answered
 * @param hoursEnglish the same in English
 * @param contact address of a contact page ({@code https:} or {@code mailto:}), or empty
 * @param siteCode 网站标识码
 * @param icp ICP 备案号
 * @param police 公安备案号
 * @param demo whether this is a demonstration; says so on every page
 */
public record Site(
        String authority,
        String authorityEnglish,
        String host,
        String phone,
        String hours,
        String hoursEnglish,
        String contact,
        String siteCode,
        String icp,
        String police,
        boolean demo) {

    /** A site of which only authority and host are known. */
    public static Site of(String authority, String authorityEnglish, String host, boolean demo) {
        return new Site(authority, authorityEnglish, host, "", "", "", "", "", "", "", demo);
    }

    /** The authority's name in a language; Chinese where no English name is set. */
    public String authority(Language language) {
        return language == Language.ENGLISH && !authorityEnglish.isEmpty() ? authorityEnglish : authority;
    }

    /** Opening hours in a language. */
    public String hours(Language language) {
        return language == Language.ENGLISH && !hoursEnglish.isEmpty() ? hoursEnglish : hours;
    }
}

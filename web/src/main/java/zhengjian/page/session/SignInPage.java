package zhengjian.page.session;

import java.util.List;
import java.util.Optional;
import zhengjian.page.signin.ProviderLink;

/**
 * The page for signing in to an area. Texts: {@code AREA.sign-in.title}, {@code .lead}, and {@code AREA.sign-in.FIELD} with
 * {@code .hint} where one is needed.
 *
 * @param area key of the area
 * @param path of the area without language prefix
 * @param fields to fill in, in their order
 * @param csrf hidden field, compared with a cookie
 * @param to path to go to afterwards, with language prefix; empty for the area's first page
 * @param notice why the page is shown
 * @param provider who knows the people of this area, if anybody does
 */
public record SignInPage(
        String area,
        String path,
        List<Field> fields,
        String csrf,
        String to,
        Reason notice,
        Optional<ProviderLink> provider) {
    /** Why somebody has to sign in. */
    public enum Reason {
        /** For no reason. */
        NONE(""),
        /** Nothing was done for too long. */
        IDLE("idle"),
        /** It took too long altogether. */
        LONGEST("longest"),
        /** By the person. */
        SIGNED_OUT("signed-out"),
        /** A form was sent after the session had ended. */
        LOST("lost"),
        /** Something typed is wrong, and it is not said what. */
        WRONG("wrong"),
        /** The form did not come from this page, or the browser keeps no cookies. */
        FOREIGN("foreign");

        private final String key;

        Reason(String key) {
            this.key = key;
        }

        /** Key of its text below {@code session.reason.}; empty for none. */
        public String key() {
            return key;
        }

        /** The reason of that key, {@link #NONE} for anything else: it comes from the address. */
        public static Reason of(String key) {
            for (Reason reason : values()) {
                if (reason.key.equals(key)) {
                    return reason;
                }
            }
            return NONE;
        }
    }

    /**
     * A field of the form.
     *
     * @param name also the key of its text
     * @param type {@code text} or {@code password}
     * @param autocomplete what browsers and password keepers put in (HTML, 4.10.18.7)
     * @param inputMode {@code numeric} brings up digits on a phone; else {@code text}
     * @param longest characters
     */
    public record Field(String name, String type, String autocomplete, String inputMode, int longest) {}
}

package zhengjian.page.signin;

/**
 * Somebody comes back from an identity provider and is not signed in.
 *
 * @param area path of the area, without language prefix
 * @param reason key of its texts below {@code signin.not-proven.}
 */
public record NotProvenPage(String area, String reason) {
    /** The page for signing in by other means. */
    public String signIn() {
        return area + "/login";
    }

    /** Starts once more. */
    public String again() {
        return signIn() + "/provider";
    }
}

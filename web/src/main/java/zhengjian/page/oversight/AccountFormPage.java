package zhengjian.page.oversight;

import java.util.List;
import java.util.Optional;
import zhengjian.page.session.Complaint;
import zhengjian.page.session.SignedInPage;

/**
 * The form for an account to be made, opened again or given new factors.
 *
 * @param step its word
 * @param roles to choose from; none where there is no choice
 * @param secret of the one-time codes; empty where none is needed
 */
public record AccountFormPage(
        String step, List<String> roles, Optional<Secret> secret, Typed typed, List<Complaint> complaints)
        implements SignedInPage {
    /** As filled in; passwords are never shown again. */
    public record Typed(String user, String person, String role, String reason) {}

    /**
     * What an app takes in, by hand or by its camera.
     *
     * @param base32 as it is typed
     * @param squares the dark squares of its QR code, as the path of an SVG
     * @param size how many squares a side
     */
    public record Secret(String base32, String squares, int size) {
        private static final int QUIET = 4;

        /** In groups of four, as people type it. */
        public String grouped() {
            return base32.replaceAll("(.{4})(?!$)", "$1 ");
        }

        /** With the quiet zone around it. */
        public String viewBox() {
            int side = size + 2 * QUIET;
            return "-" + QUIET + " -" + QUIET + " " + side + " " + side;
        }
    }

    @Override
    public String template() {
        return "oversight/account-form.jte";
    }

    @Override
    public String here() {
        return "accounts";
    }

    @Override
    public String again() {
        return "/staff/accounts/steps/" + step;
    }
}

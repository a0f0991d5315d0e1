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
 * @param secret of the one-time codes, in base32; empty where none is needed
 */
public record AccountFormPage(
        String step, List<String> roles, Optional<String> secret, Typed typed, List<Complaint> complaints)
        implements SignedInPage {
    /** As filled in; passwords are never shown again. */
    public record Typed(String user, String person, String role, String reason) {}

    /** The secret in groups of four, as people type it. */
    public String grouped() {
        return secret.orElse("").replaceAll("(.{4})(?!$)", "$1 ");
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

package zhengjian.recognition.question;

import java.time.LocalDate;
import java.util.Optional;
import zhengjian.certificate.Certificate;
import zhengjian.certificate.DivisionCode;
import zhengjian.certificate.Kind;
import zhengjian.certificate.Rank;
import zhengjian.certificate.Scope;
import zhengjian.certificate.Status;

/**
 * A credential as somebody describes it; nothing here is proven. A title has a kind, a level, a scope and an issuer; a post
 * and a skill have a rank; a qualification has a name. Everything else may be unstated.
 *
 * @param kind present for titles
 * @param rank of the family; present for all but qualifications
 * @param qualification the full Chinese name; present for qualifications only
 * @param issuer the issuing authority's division; the scope's for a title without one
 * @param scope where a title holds; a regular title's is the issuer's province
 * @param reviewPassed whether the senior review that belongs to the qualification was passed (J23·一(十))
 */
public record DescribedCredential(
        CredentialFamily family,
        Optional<Kind> kind,
        Optional<Rank> rank,
        Optional<String> qualification,
        Optional<String> series,
        Optional<String> specialty,
        Optional<String> title,
        Optional<DivisionCode> issuer,
        Optional<DivisionCode> scope,
        Optional<LocalDate> obtainedOn,
        Optional<Boolean> reviewPassed,
        Status status) {
    public DescribedCredential {
        boolean isQualification = family == CredentialFamily.QUALIFICATION;
        require(isQualification == qualification.isPresent(), "qualification", "职业资格名称只用于职业资格，且必须填写 / only and always");
        require(isQualification == rank.isEmpty(), rankField(family), "级别必须填写 / is required");
        boolean ofFamily =
                rank.map(r -> CredentialFamily.from(r.family()) == family).orElse(true);
        require(ofFamily, rankField(family), "级别与证书种类不符 / is not of the family");
        if (family == CredentialFamily.TITLE) {
            require(kind.isPresent(), "kind", "类别必须填写 / is required for a title");
            scope = kind.get() == Kind.REGULAR ? scope.or(provinceOf(issuer)) : scope;
            require(scope.isPresent(), "scope", "有效范围必须填写 / is required");
            issuer = issuer.isPresent() ? issuer : scope;
            requireFitting(new Scope(kind.get(), scope.get()), issuer.get());
        }
    }

    /** The credential that a certificate of the register attests. */
    public static DescribedCredential from(Certificate certificate, Status status) {
        return new DescribedCredential(
                CredentialFamily.from(certificate.family()),
                Optional.of(certificate.scope().kind()),
                Optional.of(certificate.title().rank()),
                Optional.empty(),
                Optional.of(certificate.title().series()),
                Optional.of(certificate.title().specialty()),
                Optional.of(certificate.title().name()),
                Optional.of(certificate.scope().division().province()),
                Optional.of(certificate.scope().division()),
                Optional.of(certificate.obtainedOn()),
                Optional.empty(),
                status);
    }

    /** Where a title holds; empty for everything that is no title. */
    public Optional<Scope> range() {
        return family == CredentialFamily.TITLE
                ? Optional.of(new Scope(kind.orElseThrow(), scope.orElseThrow()))
                : Optional.empty();
    }

    private static java.util.function.Supplier<Optional<DivisionCode>> provinceOf(Optional<DivisionCode> issuer) {
        return () -> issuer.map(DivisionCode::province);
    }

    private static void requireFitting(Scope range, DivisionCode issuer) {
        require(
                range.division().province().equals(issuer.province()),
                "scope",
                "有效范围应在发证机关所在省内 / must lie in the issuer's province");
    }

    private static String rankField(CredentialFamily family) {
        return family == CredentialFamily.SKILL ? "skillGrade" : "level";
    }

    private static void require(boolean fits, String field, String message) {
        if (!fits) {
            throw new BadCredential(field, message);
        }
    }
}

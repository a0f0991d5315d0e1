package zhengjian.recognition.pages;

import java.util.Optional;
import zhengjian.certificate.DivisionCode;
import zhengjian.certificate.Kind;
import zhengjian.certificate.Level;
import zhengjian.certificate.PostGrade;
import zhengjian.certificate.Rank;
import zhengjian.certificate.SkillGrade;
import zhengjian.certificate.Status;
import zhengjian.page.recognition.Words;
import zhengjian.recognition.question.BadCredential;
import zhengjian.recognition.question.CredentialFamily;
import zhengjian.recognition.question.DescribedCredential;

/**
 * A credential as somebody describes it on a page. Fields that do not belong to the kind that was chosen are not looked at:
 * a browser may send all of them.
 */
record DescribedForm(PageForm form, String prefix) {
    private static final Words REQUIRED = new Words("请填写这一项", "please fill this in");

    /** Empty if nothing was chosen, or with complaints. */
    Optional<DescribedCredential> read() {
        return switch (form.text(prefix + "what")) {
            case "title-regular" -> title(Kind.REGULAR);
            case "title-directional" -> title(Kind.DIRECTIONAL);
            case "title-local" -> title(Kind.LOCAL);
            case "skill" ->
                made(
                        CredentialFamily.SKILL,
                        Optional.empty(),
                        required("skillGrade", form.choice(prefix + "skillGrade", SkillGrade::parse)),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty());
            case "post" ->
                made(
                        CredentialFamily.POST,
                        Optional.empty(),
                        required("postGrade", form.choice(prefix + "postGrade", PostGrade::parse)),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty());
            case "qualification" ->
                made(
                        CredentialFamily.QUALIFICATION,
                        Optional.empty(),
                        Optional.empty(),
                        required(
                                "qualification",
                                Optional.of(form.text(prefix + "qualification")).filter(name -> !name.isEmpty())),
                        Optional.empty(),
                        Optional.empty());
            case "" -> Optional.empty();
            default -> {
                form.complain(prefix + "what", new Words("请从列表里选一个", "choose one of the list"));
                yield Optional.empty();
            }
        };
    }

    private Optional<DescribedCredential> title(Kind kind) {
        Optional<DivisionCode> issuer = form.issuer(prefix + "issuer");
        Optional<DivisionCode> scope = Optional.empty();
        if (kind == Kind.REGULAR) {
            required("issuer", issuer);
        } else {
            scope = required("scope", form.place(prefix + "scope").map(place -> place.division()));
        }
        return made(
                CredentialFamily.TITLE,
                Optional.of(kind),
                required("level", form.choice(prefix + "level", Level::parse)),
                Optional.empty(),
                issuer.map(DivisionCode::province).or(province(scope)),
                scope);
    }

    /** A directional or local title that names no issuer is its own province's; a local one its own place's. */
    private static java.util.function.Supplier<Optional<DivisionCode>> province(Optional<DivisionCode> scope) {
        return () -> scope.map(DivisionCode::province);
    }

    private Optional<DescribedCredential> made(
            CredentialFamily family,
            Optional<Kind> kind,
            Optional<? extends Rank> rank,
            Optional<String> qualification,
            Optional<DivisionCode> issuer,
            Optional<DivisionCode> scope) {
        boolean isQualification = family == CredentialFamily.QUALIFICATION;
        Optional<String> series = isQualification ? Optional.empty() : Optional.of(form.text(prefix + "series"));
        var obtainedOn = form.date(prefix + "obtainedOn");
        var reviewPassed = isQualification ? form.flag(prefix + "reviewPassed") : Optional.<Boolean>empty();
        if (form.faulty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new DescribedCredential(
                    family,
                    kind,
                    rank.map(Rank.class::cast),
                    qualification,
                    series.filter(name -> !name.isEmpty()),
                    Optional.empty(),
                    Optional.empty(),
                    kind.filter(Kind.LOCAL::equals).isPresent() ? scope : issuer,
                    scope,
                    obtainedOn,
                    reviewPassed,
                    Status.VALID));
        } catch (BadCredential e) {
            form.complain(prefix + e.field(), both(e));
        } catch (IllegalArgumentException scopeDoesNotFitKind) {
            form.complain(
                    prefix + "scope",
                    kind.filter(Kind.DIRECTIONAL::equals).isPresent()
                            ? new Words("定向职称只在一个县有效，请写县（市、区）", "a directional title holds in one county: name it")
                            : new Words("地方职称的范围是一个市或区，请写明", "a local title holds in a city or district: name it"));
        }
        return Optional.empty();
    }

    private static Words both(BadCredential e) {
        String[] parts = String.valueOf(e.getMessage()).split(" / ", 2);
        return new Words(parts[0], parts.length == 2 ? parts[1] : parts[0]);
    }

    private <T> Optional<T> required(String field, Optional<T> value) {
        if (value.isEmpty()) {
            form.complain(prefix + field, REQUIRED);
        }
        return value;
    }
}

package zhengjian.review.pages;

import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import zhengjian.catalogue.Divisions;
import zhengjian.certificate.Channel;
import zhengjian.certificate.DivisionCode;
import zhengjian.certificate.Family;
import zhengjian.certificate.Kind;
import zhengjian.certificate.Rank;
import zhengjian.committee.Authorisation;
import zhengjian.committee.Committee;
import zhengjian.committee.CommitteeId;
import zhengjian.committee.Committees;
import zhengjian.committee.Field;
import zhengjian.page.review.CommitteePage;
import zhengjian.page.review.FormPage;
import zhengjian.page.review.ReviewFacts;
import zhengjian.page.review.StepForm;
import zhengjian.page.review.StepForm.Input;
import zhengjian.page.review.StepForm.Option;
import zhengjian.page.review.StepForm.Type;
import zhengjian.review.Plan;
import zhengjian.review.Review;
import zhengjian.review.ReviewRules;
import zhengjian.review.http.ReviewEndpoints;
import zhengjian.staff.Account;
import zhengjian.staff.Role;
import zhengjian.web.Problems;
import zhengjian.web.session.Form;
import zhengjian.web.session.Gate;
import zhengjian.web.session.SignedIn;

/** What a committee's office finds first, and how it applies for a meeting. */
public final class CommitteePageEndpoints {
    private static final int LISTED = 300;
    private static final String APPLY = "/committee/apply";

    private final Gate<Account> gate;
    private final ReviewEndpoints.Steps steps;
    private final Committees committees;
    private final Divisions divisions;
    private final ReviewViews views;
    private final ReviewRules rules;
    private final ReviewPageEndpoints pages;

    CommitteePageEndpoints(
            Gate<Account> gate,
            ReviewEndpoints.Steps steps,
            Committees committees,
            Divisions divisions,
            ReviewViews views,
            ReviewRules rules,
            ReviewPageEndpoints pages) {
        this.gate = gate;
        this.steps = steps;
        this.committees = committees;
        this.divisions = divisions;
        this.views = views;
        this.rules = rules;
        this.pages = pages;
    }

    /** {@code GET /committee}. */
    public void home(Context context, SignedIn<Account> visitor) {
        List<Committee> own = own(visitor);
        LocalDate today = pages.today();
        List<ReviewFacts> reviews = steps.reviews().newest(LISTED).stream()
                .filter(review -> isOf(review, own))
                .map(review -> views.facts(review, Side.OFFICE, today))
                .toList();
        gate.show(
                context,
                visitor,
                new CommitteePage(own.stream().map(this::committee).toList(), reviews));
    }

    private static boolean isOf(Review review, List<Committee> own) {
        return own.stream()
                .anyMatch(one -> one.authorisation().id().equals(review.plan().committee()));
    }

    /** @throws zhengjian.web.ProblemException 403 for everybody but offices */
    private List<Committee> own(SignedIn<Account> visitor) {
        if (visitor.account().role() != Role.COMMITTEE_OFFICE) {
            throw Problems.notAllowed("须由评委会办公室办理。 For committees' offices.").exception();
        }
        return committees.ofOffice(visitor.account().user());
    }

    private CommitteePage.Committee committee(Committee one) {
        Authorisation authorisation = one.authorisation();
        return new CommitteePage.Committee(
                authorisation.id().text(),
                authorisation.name(),
                one.standing().code(),
                authorisation.fields().stream()
                        .map(CommitteePageEndpoints::field)
                        .toList(),
                authorisation.highest().values().stream().map(Rank::chinese).toList(),
                sorted(authorisation.channels(), Channel::chinese),
                sorted(authorisation.kinds(), Kind::chinese),
                divisions.name(authorisation.region()),
                authorisation.unit().orElse(""),
                authorisation.firstYear(),
                authorisation.lastYear(),
                one.correctBy());
    }

    private static String field(Field field) {
        return field.specialties().isEmpty()
                ? field.series()
                : field.series() + "（"
                        + String.join("、", field.specialties().stream().sorted().toList()) + "）";
    }

    private static <T extends Enum<T>> List<String> sorted(Set<T> words, Function<T, String> name) {
        return words.stream().sorted().map(name).toList();
    }

    /** {@code GET /committee/apply}. */
    public void form(Context context, SignedIn<Account> visitor) {
        gate.show(context, visitor, page(own(visitor), Form.empty()));
    }

    /** {@code POST /committee/apply}. */
    public void apply(Context context, SignedIn<Account> visitor, Form form) {
        List<Committee> own = own(visitor);
        Optional<Plan> plan = plan(form);
        Optional<Review> begun = plan.flatMap(one ->
                Attempt.of(form, () -> steps.meeting().apply(visitor.account(), one, pages.today())));
        if (begun.isEmpty()) {
            context.status(400);
            gate.show(context, visitor, page(own, form));
            return;
        }
        visitor.tell("review.told.applied");
        gate.leadOn(context, Side.OFFICE.path(begun.get().id()));
    }

    private Optional<Plan> plan(Form form) {
        Optional<CommitteeId> committee = form.required("committee", CommitteeId::new);
        Optional<Family> family = form.required("family", Family::parse);
        Optional<Kind> kind = form.required("kind", Kind::parse);
        Optional<DivisionCode> division = form.optional("division", DivisionCode::parse);
        Optional<Channel> channel = form.required("channel", Channel::parse);
        Optional<String> place = form.required("place", 100);
        Optional<LocalDate> first = form.required("firstDay", LocalDate::parse);
        Optional<LocalDate> last = form.required("lastDay", LocalDate::parse);
        Optional<Integer> applicants = form.required("applicants", Integer::valueOf);
        if (!form.isRight()) {
            return Optional.empty();
        }
        return Attempt.of(
                form,
                () -> new Plan(
                        committee.orElseThrow(),
                        first.orElseThrow().getYear(),
                        family.orElseThrow(),
                        kind.orElseThrow(),
                        division,
                        channel.orElseThrow(),
                        place.orElseThrow(),
                        first.orElseThrow(),
                        last.orElseThrow(),
                        applicants.orElseThrow(),
                        rules.meetingFirst()));
    }

    private FormPage page(List<Committee> own, Form typed) {
        List<Option> names = own.stream()
                .map(one -> new Option(
                        one.authorisation().id().text(),
                        one.authorisation().name(),
                        one.authorisation().name()))
                .toList();
        List<Option> counties = new ArrayList<>(List.of(new Option("", "—", "—")));
        own.stream()
                .map(one -> one.authorisation().region())
                .distinct()
                .filter(region -> !region.isProvince())
                .forEach(region ->
                        counties.add(new Option(region.code(), divisions.name(region), divisions.name(region))));
        List<Input> inputs = List.of(
                select("committee", names, typed),
                select("channel", channels(own), typed),
                select("family", families(own), typed),
                select("kind", kinds(own), typed),
                new Input("division", Type.SELECT, typed.typed("division"), false, 0, counties),
                StepForms.required("place", Type.TEXT, 100, typed.typed("place")),
                StepForms.required("firstDay", Type.DATE, 0, typed.typed("firstDay")),
                StepForms.required("lastDay", Type.DATE, 0, typed.typed("lastDay")),
                StepForms.required("applicants", Type.NUMBER, 6, typed.typed("applicants")));
        return new FormPage("apply", new StepForm("applied", APPLY, "", inputs), "/committee", typed.complaints());
    }

    private static Input select(String name, List<Option> options, Form typed) {
        return new Input(name, Type.SELECT, typed.typed(name), true, 0, options);
    }

    private static List<Option> channels(List<Committee> own) {
        return Arrays.stream(Channel.values())
                .filter(channel -> own.stream()
                        .anyMatch(one -> one.authorisation().channels().contains(channel)))
                .map(channel -> new Option(channel.code(), channel.chinese(), channel.code() + " " + channel.chinese()))
                .toList();
    }

    private static List<Option> families(List<Committee> own) {
        return Arrays.stream(Family.values())
                .filter(family -> own.stream()
                        .anyMatch(one -> one.authorisation().families().contains(family)))
                .map(family -> new Option(family.code(), family.chinese(), family.code()))
                .toList();
    }

    private static List<Option> kinds(List<Committee> own) {
        return Arrays.stream(Kind.values())
                .filter(kind ->
                        own.stream().anyMatch(one -> one.authorisation().kinds().contains(kind)))
                .map(kind -> new Option(kind.code(), kind.chinese(), kind.code()))
                .toList();
    }
}

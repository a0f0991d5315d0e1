package zhengjian.recognition.pages;

import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import zhengjian.page.recognition.NextPage;
import zhengjian.page.recognition.NextPage.May;
import zhengjian.page.recognition.NextPage.MayNot;
import zhengjian.page.recognition.NextPage.Years;
import zhengjian.recognition.eligibility.Eligibility;
import zhengjian.recognition.eligibility.EligibilityQuestion;
import zhengjian.recognition.eligibility.FindEligibility;
import zhengjian.recognition.eligibility.Person;
import zhengjian.recognition.eligibility.YearsCounted;
import zhengjian.recognition.question.DescribedCredential;
import zhengjian.recognition.rule.Opening;
import zhengjian.web.AttemptLimits;
import zhengjian.web.Pages;

/** “What may I apply for next, when, and why?” What was entered is never put in an address. */
public final class NextPageEndpoints {
    private final PageGround ground;
    private final FindEligibility eligibility;
    private final AttemptLimits limits;
    private final Pages pages;

    public NextPageEndpoints(PageGround ground, AttemptLimits limits, Pages pages) {
        this.ground = ground;
        this.eligibility = new FindEligibility(ground.rulebook(), ground.territories());
        this.limits = limits;
        this.pages = pages;
    }

    /** {@code GET /mutual/next}: the form. */
    public void show(Context context) {
        PageForm form = new PageForm(NextPageEndpoints::nothing, ground.places());
        form.preset("what", "title-regular");
        form.preset("level", "assistant");
        show(context, form, Optional.empty(), ground.today());
    }

    private static @Nullable String nothing(String field) {
        return null;
    }

    /** {@code POST /mutual/next}: the answer, each year counted. */
    public void ask(Context context) {
        limits.admit(context);
        PageForm form = new PageForm(context::formParam, ground.places());
        List<DescribedCredential> credentials = new ArrayList<>();
        new DescribedForm(form, "").read().ifPresent(credentials::add);
        new DescribedForm(form, "second-").read().ifPresent(credentials::add);
        Optional<Person> person = new PersonForm(form).read();
        LocalDate on = form.date("on").orElseGet(ground::today);
        Optional<Eligibility> found = form.faulty()
                ? Optional.empty()
                : person.map(one -> eligibility.find(new EligibilityQuestion(credentials, one, on)));
        show(context, form, found, on);
    }

    private void show(Context context, PageForm form, Optional<Eligibility> found, LocalDate on) {
        pages.show(
                context,
                new NextPage(
                        form.typed(),
                        ground.offers(),
                        found.isPresent(),
                        on,
                        found.stream()
                                .flatMap(one -> one.may().stream())
                                .map(may -> may(may, on))
                                .toList(),
                        found.stream()
                                .flatMap(one -> one.mayNot().stream())
                                .map(this::mayNot)
                                .toList(),
                        ground.rulebook().version()));
    }

    private May may(Eligibility.May may, LocalDate on) {
        return new May(
                RuleWords.of(may.apply()),
                may.from(),
                !may.from().isAfter(on),
                RuleWords.of(may.because()),
                may.years().stream().map(NextPageEndpoints::years).toList(),
                RuleWords.of(may.limits()),
                ground.words().brief(may.rule()),
                may.with().stream().map(ground.words()::brief).toList());
    }

    private static Years years(YearsCounted counted) {
        return new Years(
                RuleWords.of(counted.what()), counted.since(), counted.until(), counted.years(), counted.rule());
    }

    private MayNot mayNot(Eligibility.MayNot refused) {
        return new MayNot(
                RuleWords.of(refused.apply()),
                refused.opening() == Opening.MAY_NOT,
                RuleWords.of(refused.reason()),
                refused.rule().map(ground.words()::brief));
    }
}

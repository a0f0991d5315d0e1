package zhengjian.holder.pages;

import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import zhengjian.certificate.CertificateNumber;
import zhengjian.certificate.person.IdDocument;
import zhengjian.certificate.person.IdDocumentType;
import zhengjian.certificate.person.PersonName;
import zhengjian.holder.SignedHolder;
import zhengjian.holder.http.HolderSessionEndpoints;
import zhengjian.holder.signin.HolderClaims;
import zhengjian.holder.signin.SignInWithCode;
import zhengjian.page.holder.signin.CodePage;
import zhengjian.page.holder.signin.PersonPage;
import zhengjian.page.session.SignInPage;
import zhengjian.page.signin.OnwardPage;
import zhengjian.page.signin.ProviderLink;
import zhengjian.provider.NotProven;
import zhengjian.provider.Proof;
import zhengjian.web.Pages;
import zhengjian.web.session.Form;
import zhengjian.web.session.SignInSteps;

/** Signing in on two pages: who one says to be, then the code. The second one is the same whether there is such a person. */
public final class HolderSignInPageEndpoints {
    private static final String FOREIGN = SignInPage.Reason.FOREIGN.key();

    private final HolderSessionEndpoints codes;
    private final SignInSteps<SignedHolder> steps;
    private final Pages pages;
    private final Optional<ProviderLink> provider;
    private final HolderClaims claims;

    /**
     * @param provider who knows holders by their real names, if anybody does
     * @param claims how it says who they are
     */
    public HolderSignInPageEndpoints(
            HolderSessionEndpoints codes,
            SignInSteps<SignedHolder> steps,
            Pages pages,
            Optional<ProviderLink> provider,
            HolderClaims claims) {
        this.codes = codes;
        this.steps = steps;
        this.pages = pages;
        this.provider = provider;
        this.claims = claims;
    }

    /** Back from the identity provider: a session, whether the person has certificates here or none. */
    public void arrived(Context context, Proof proof) throws NotProven {
        pages.show(context, new OnwardPage(steps.admit(context, claims.person(proof), proof.to())));
    }

    /** {@code GET /holder/login[?to&why]}. */
    public void show(Context context) {
        String to = context.queryParam("to");
        String why = context.queryParam("why");
        show(
                context,
                Form.empty(),
                to == null ? "" : to,
                SignInPage.Reason.of(why == null ? "" : why).key());
    }

    private void show(Context context, Form typed, String to, String why) {
        IdDocumentType chosen = typed.typed("type").isEmpty()
                ? IdDocumentType.RESIDENT_ID
                : Stream.of(IdDocumentType.values())
                        .filter(type -> type.code().equals(typed.typed("type")))
                        .findFirst()
                        .orElse(IdDocumentType.RESIDENT_ID);
        List<PersonPage.Choice> types = Stream.of(IdDocumentType.values())
                .map(type -> new PersonPage.Choice(type.code(), type.chinese(), type == chosen))
                .toList();
        pages.showForm(
                context,
                new PersonPage(
                        steps.formToken(context),
                        steps.leadingBack(to),
                        why,
                        shortened(typed.typed("name")),
                        shortened(typed.typed("number")),
                        types,
                        typed.complaints(),
                        codes.isOpen(),
                        provider));
    }

    private static String shortened(String typed) {
        return typed.length() <= 64 ? typed : typed.substring(0, 64);
    }

    /** {@code POST /holder/login}: the page for the code. */
    public void ask(Context context) {
        Optional<Form> own = steps.ownForm(context);
        if (own.isEmpty()) {
            context.status(403);
            show(context, Form.empty(), "", FOREIGN);
            return;
        }
        Form form = own.get();
        Optional<PersonName> name = form.required("name", PersonName::parse);
        IdDocumentType type = form.optional("type", IdDocumentType::parse).orElse(IdDocumentType.RESIDENT_ID);
        Optional<IdDocument> id = form.required("id", text -> IdDocument.parse(type, text));
        Optional<CertificateNumber> number = form.required("number", CertificateNumber::parse);
        if (name.isEmpty() || id.isEmpty() || number.isEmpty()) {
            show(context, form, form.typed("to"), "");
            return;
        }
        SignInWithCode.Asked asked = codes.ask(context, new SignInWithCode.Claim(name.get(), id.get(), number.get()));
        code(context, asked.challenge(), form.typed("to"), asked.shown(), false);
    }

    private void code(Context context, String challenge, String to, Optional<String> shown, boolean wrong) {
        pages.showForm(
                context,
                new CodePage(
                        steps.formToken(context),
                        challenge,
                        steps.leadingBack(to),
                        SignInWithCode.LIFE.toMinutes(),
                        SignInWithCode.TRIES,
                        shown,
                        wrong));
    }

    /** {@code POST /holder/code}: a session, or the same page again. */
    public void enter(Context context) {
        Optional<Form> own = steps.ownForm(context);
        if (own.isEmpty()) {
            context.status(403);
            show(context, Form.empty(), "", FOREIGN);
            return;
        }
        Form form = own.get();
        Optional<SignedHolder> holder = codes.redeem(context, form.typed("challenge"), form.typed("code"));
        if (holder.isPresent()) {
            steps.enter(context, holder.get(), form.typed("to"));
        } else {
            context.status(403);
            code(context, shortened(form.typed("challenge")), form.typed("to"), Optional.empty(), true);
        }
    }
}

package zhengjian.holder.pages;

import io.javalin.http.Context;
import zhengjian.holder.Addresses;
import zhengjian.holder.OwnCertificates;
import zhengjian.holder.SignedHolder;
import zhengjian.holder.checks.WhoChecked;
import zhengjian.holder.claim.Claims;
import zhengjian.holder.http.OwnDataEndpoints;
import zhengjian.holder.own.EraseOwnData;
import zhengjian.holder.share.Shares;
import zhengjian.page.holder.DataPage;
import zhengjian.page.holder.ErasurePage;
import zhengjian.web.Problems;
import zhengjian.web.session.Form;
import zhengjian.web.session.Gate;
import zhengjian.web.session.SignedIn;

/** The own data as pages: exported and erased, both confirmed. */
public final class OwnDataPageEndpoints {
    private final Gate<SignedHolder> gate;
    private final OwnCertificates own;
    private final Shares shares;
    private final WhoChecked checks;
    private final Claims claims;
    private final Addresses addresses;
    private final EraseOwnData erasing;
    private final OwnDataEndpoints data;

    public OwnDataPageEndpoints(
            Gate<SignedHolder> gate,
            OwnCertificates own,
            Shares shares,
            WhoChecked checks,
            Claims claims,
            Addresses addresses,
            EraseOwnData erasing,
            OwnDataEndpoints data) {
        this.gate = gate;
        this.own = own;
        this.shares = shares;
        this.checks = checks;
        this.claims = claims;
        this.addresses = addresses;
        this.erasing = erasing;
        this.data = data;
    }

    /** {@code GET /holder/data}. */
    public void show(Context context, SignedIn<SignedHolder> visitor) {
        SignedHolder holder = visitor.account();
        gate.show(
                context,
                visitor,
                new DataPage(
                        own.of(holder).size(),
                        shares.of(holder.key()).size(),
                        checks.of(holder).size(),
                        claims.of(holder.key()).size(),
                        data.integrityEntries(holder),
                        addresses
                                .find(holder.key())
                                .map(registered -> registered.address().masked())
                                .orElse(""),
                        OwnCertificatePageEndpoints.inWeChat(context)));
    }

    /** {@code POST /holder/data}: the file. */
    public void export(Context context, SignedIn<SignedHolder> visitor, Form form) {
        requireConfirmed(form);
        data.send(context, visitor.account(), form.typed("form").equals("text"));
    }

    /** {@code GET /holder/erasure}: what would go. */
    public void plan(Context context, SignedIn<SignedHolder> visitor) {
        EraseOwnData.Plan plan = erasing.plan(visitor.account());
        gate.show(
                context,
                visitor,
                new ErasurePage(
                        plan.shares(),
                        plan.open(),
                        plan.copies(),
                        plan.settled(),
                        plan.unsettled(),
                        plan.address(),
                        plan.fingerprint()));
    }

    /** {@code POST /holder/erasure}. */
    public void erase(Context context, SignedIn<SignedHolder> visitor, Form form) {
        requireConfirmed(form);
        data.erase(visitor.account(), form.typed("confirmation"));
        visitor.tell("holder.erasure.done");
        gate.leadOn(context, "/holder/data");
    }

    private static void requireConfirmed(Form form) {
        if (!form.typed("confirm").equals("yes")) {
            throw Problems.badRequest("请先勾选确认。 Please tick the box first.").exception();
        }
    }
}

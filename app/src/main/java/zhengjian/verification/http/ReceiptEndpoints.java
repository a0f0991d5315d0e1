package zhengjian.verification.http;

import io.javalin.http.Context;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import zhengjian.document.receipt.ReceiptDocument;
import zhengjian.document.receipt.ReceiptFace;
import zhengjian.page.ReceiptPage;
import zhengjian.page.State;
import zhengjian.page.employer.ListReceiptPage;
import zhengjian.verification.http.list.ListReceipt;
import zhengjian.verification.receipt.Receipt;
import zhengjian.verification.receipt.ReceiptCose;
import zhengjian.verification.receipt.ReceiptId;
import zhengjian.verification.receipt.ReceiptJson;
import zhengjian.verification.receipt.ReceiptStore;
import zhengjian.verification.receipt.Statement;
import zhengjian.web.AttemptLimits;
import zhengjian.web.Pages;
import zhengjian.web.Problems;

/** Receipts, for whoever knows their number. */
public final class ReceiptEndpoints {
    private final ReceiptStore receipts;
    private final ReceiptJson json;
    private final ReceiptCose cose;
    private final AskAgain again;
    private final AttemptLimits limits;
    private final Pages pages;
    private final Supplier<ReceiptDocument> documents;
    private final InstantSource clock;
    private final URI baseUrl;

    /** @param documents made when the first receipt is asked for as PDF */
    public ReceiptEndpoints(
            ReceiptStore receipts,
            ReceiptJson json,
            ReceiptCose cose,
            AskAgain again,
            AttemptLimits limits,
            Pages pages,
            Supplier<ReceiptDocument> documents,
            InstantSource clock,
            URI baseUrl) {
        this.receipts = receipts;
        this.json = json;
        this.cose = cose;
        this.again = again;
        this.limits = limits;
        this.pages = pages;
        this.documents = documents;
        this.clock = clock;
        this.baseUrl = baseUrl;
    }

    /** {@code GET /api/v1/receipts/{id}}. */
    public void json(Context context) {
        Receipt receipt = find(context);
        context.header("Cache-Control", "no-store");
        context.contentType("application/json");
        context.result(json.render(receipt, again.now(receipt), again.since(receipt)));
    }

    /** {@code GET /api/v1/receipts/{id}.cose}. */
    public void cose(Context context) {
        Receipt receipt = find(context);
        context.header("Cache-Control", "no-store");
        context.header(
                "Content-Disposition", "attachment; filename=\"" + receipt.id().text() + ".cose\"");
        context.contentType(ReceiptCose.MEDIA_TYPE);
        context.result(cose.encode(receipt));
    }

    /** {@code GET /api/v1/receipts/{id}.pdf}. */
    public void pdf(Context context) {
        Receipt receipt = find(context);
        Instant at = clock.instant();
        Optional<State> now = again.now(receipt).map(VerdictPages::state);
        Statement statement = Statement.of(receipt);
        ReceiptFace face = statement.isOfList()
                ? ListReceipt.sheet(list(receipt, statement), statement, at, baseUrl)
                : ReceiptSheet.of(receipt, now, at, baseUrl);
        byte[] pdf = documents
                .get()
                .pdf(face, json.render(receipt, Optional.empty(), Optional.empty()), cose.encode(receipt), at);
        context.header("Cache-Control", "no-store");
        context.header(
                "Content-Disposition", "attachment; filename=\"" + receipt.id().text() + ".pdf\"");
        context.contentType("application/pdf");
        context.result(pdf);
    }

    /** {@code GET /receipt/{id}}. */
    public void page(Context context) {
        Receipt receipt = find(context);
        Statement statement = Statement.of(receipt);
        if (statement.isOfList()) {
            pages.show(context, list(receipt, statement));
            return;
        }
        Optional<State> now = again.now(receipt).map(VerdictPages::state);
        pages.show(
                context,
                new ReceiptPage(
                        receipt.id().text(),
                        StatementPage.of(statement, receipt.id()),
                        now,
                        statement.label(),
                        statement.purpose(),
                        statement.organisation(),
                        receipt.ledgerIndex()));
    }

    private ListReceiptPage list(Receipt receipt, Statement statement) {
        return ListReceipt.page(receipt, statement, VerdictPages::state, again.since(receipt));
    }

    private Receipt find(Context context) {
        limits.admit(context);
        return ReceiptId.parse(context.pathParam("id"))
                .flatMap(receipts::find)
                .orElseThrow(() -> Problems.noSuchReceipt().exception());
    }
}

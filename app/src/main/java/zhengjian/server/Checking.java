package zhengjian.server;

import io.javalin.http.Context;
import java.net.URI;
import java.util.Optional;
import java.util.function.Function;
import zhengjian.document.CertificateDocument;
import zhengjian.register.RegisteredCertificate;
import zhengjian.roster.ListChanges;
import zhengjian.roster.RosterStore;
import zhengjian.server.documents.Documents;
import zhengjian.server.holder.Holding;
import zhengjian.server.start.Later;
import zhengjian.server.start.Preparation;
import zhengjian.verification.AnswerJson;
import zhengjian.verification.VerifyCertificate;
import zhengjian.verification.http.AnswerCheck;
import zhengjian.verification.http.AskAgain;
import zhengjian.verification.http.CheckPageEndpoints;
import zhengjian.verification.http.DrawingEndpoints;
import zhengjian.verification.http.LedgerPageEndpoints;
import zhengjian.verification.http.ReceiptEndpoints;
import zhengjian.verification.http.Uploads;
import zhengjian.verification.http.VerificationEndpoints;
import zhengjian.verification.receipt.Organisation;
import zhengjian.verification.receipt.ReceiptCose;
import zhengjian.verification.receipt.ReceiptJson;
import zhengjian.verification.receipt.ReceiptStore;
import zhengjian.verification.receipt.RecogniseReceipt;
import zhengjian.verification.receipt.RecordCheck;
import zhengjian.verification.upload.ExamineDocument;
import zhengjian.verification.upload.QrPhoto;
import zhengjian.web.AttemptLimits;
import zhengjian.web.Pages;

/** The parts of checking, wired to an open register. */
public record Checking(
        CheckPageEndpoints pages,
        VerificationEndpoints verifications,
        ReceiptEndpoints receipts,
        Recognising recognition,
        LedgerPageEndpoints ledgerPages,
        DrawingEndpoints drawings,
        Checks checks) {
    /** The checks themselves, for whoever shows them otherwise; there is one of each. */
    public record Checks(VerifyCertificate verify, RecordCheck record, AnswerJson json, ReceiptStore receipts) {}

    /** Wires them. @param asker which employer asks, if its program says so */
    static Checking of(
            Application application,
            AttemptLimits limits,
            Pages pages,
            Preparation prepared,
            Function<Context, Optional<Organisation>> asker) {
        URI baseUrl = application.configuration().baseUrl();
        VerifyCertificate verify = new VerifyCertificate(
                application.register(),
                application::keyRing,
                application.divisions(),
                () -> application.ledger().health().writable(),
                application.clock(),
                baseUrl,
                application.configuration().issuer().iso(),
                application.trust());
        AnswerJson json = new AnswerJson(application.divisions());
        ReceiptStore receipts = new ReceiptStore(application.database().reader());
        RecordCheck record = new RecordCheck(
                application.ledger(),
                receipts,
                json,
                application.random(),
                baseUrl + "/api/v1/receipts/",
                application.configuration().issuer().iso());
        AnswerCheck answers = new AnswerCheck(verify, record);
        ReceiptCose cose = new ReceiptCose(application.ledger(), application.ledgerKey());
        ReceiptJson receiptJson = new ReceiptJson(application.ledger(), json);
        AskAgain again = new AskAgain(
                verify, new ListChanges(new RosterStore(application.database().reader()), application.register()));
        Uploads uploads = new Uploads(
                new QrPhoto(),
                new ExamineDocument(Documents.check(application), baseUrl),
                new RecogniseReceipt(receipts, cose, application::ledgerKeyRing, application.trust()));
        return new Checking(
                new CheckPageEndpoints(
                        answers,
                        json,
                        uploads,
                        limits,
                        pages,
                        application.divisions(),
                        application.clock(),
                        baseUrl,
                        Holding::elsewhere),
                new VerificationEndpoints(
                        answers,
                        json,
                        uploads,
                        receiptJson,
                        again,
                        limits,
                        asker,
                        application.divisions(),
                        application.clock()),
                new ReceiptEndpoints(
                        receipts,
                        receiptJson,
                        cose,
                        again,
                        limits,
                        pages,
                        Later.of(() -> Documents.receipts(application)),
                        application.clock(),
                        baseUrl),
                Recognising.of(application, answers, limits, pages, prepared),
                new LedgerPageEndpoints(
                        application.ledger(), application.register(), limits, pages, application.clock()),
                new DrawingEndpoints(verify, application.divisions(), limits, pages, masked(application)),
                new Checks(verify, record, json, receipts));
    }

    private static Function<RegisteredCertificate, String> masked(Application application) {
        Later<CertificateDocument> documents = Later.of(() -> Documents.drawings(application));
        if (!application.configuration().documents().fonts().isEmpty()) {
            // one that cannot be used stops the start; the program's own are known to be good
            documents.get();
        }
        return certificate -> documents.get().svg(certificate, Optional.empty(), true);
    }
}

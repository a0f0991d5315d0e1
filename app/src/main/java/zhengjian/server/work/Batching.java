package zhengjian.server.work;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import zhengjian.batch.BatchStore;
import zhengjian.batch.Batches;
import zhengjian.batch.ConfirmBatch;
import zhengjian.batch.PreviewBatch;
import zhengjian.batch.PublishBatch;
import zhengjian.batch.SignBatch;
import zhengjian.batch.SteerBatch;
import zhengjian.batch.http.BatchEndpoints;
import zhengjian.batch.pages.BatchPages;
import zhengjian.certificate.DivisionCode;
import zhengjian.job.JobKind;
import zhengjian.job.Jobs;
import zhengjian.register.HoldCertificates;
import zhengjian.review.Reviews;
import zhengjian.review.steps.Admission;
import zhengjian.review.steps.PublishReview;
import zhengjian.server.Application;
import zhengjian.server.documents.Documents;
import zhengjian.server.staff.Staffing;
import zhengjian.server.start.Later;
import zhengjian.verification.http.PublicReading;

/** The parts of issuing batches, wired to an open register: first what jobs do, then who asks for it. */
public final class Batching {
    private final Application application;
    private final Reviews reviews;
    private final PublishReview publishing;
    private final DivisionCode province;
    private final Batches batches;
    private final SignBatch signing;
    private final PublishBatch publication;
    private final AtomicReference<Jobs> jobs = new AtomicReference<>();

    /** Wires what jobs do. */
    public Batching(Application application, Reviews reviews, PublishReview publishing) {
        this.application = application;
        this.reviews = reviews;
        this.publishing = publishing;
        this.province = new DivisionCode(application.configuration().issuer().division());
        this.batches = new Batches(new BatchStore(application.database().reader()), application.dossiers());
        HoldCertificates holding = application.holdCertificates();
        this.signing = new SignBatch(
                new SignBatch.Parts(batches, reviews, publishing, holding, application.personalData(), province),
                jobs::get,
                Duration.ofMinutes(application.configuration().review().undoMinutes()),
                application.clock(),
                application.random());
        this.publication =
                new PublishBatch(batches, reviews, publishing, holding, application.ledger(), application.clock());
    }

    /** What jobs can do of it. */
    public List<JobKind> kinds() {
        return List.of(signing, publication);
    }

    /** What answers programs, and what shows pages. */
    public record Addresses(BatchEndpoints programs, BatchPages pages) {}

    /** Wires the addresses. */
    public Addresses addresses(Staffing staffing, Admission admission, Working working) {
        jobs.set(working.jobs());
        BatchEndpoints.Steps steps = new BatchEndpoints.Steps(
                reviews,
                batches,
                new PreviewBatch(
                        publishing, Later.of(() -> Documents.samples(application)), province, application.random()),
                new ConfirmBatch(
                        batches,
                        publishing,
                        application.personalData(),
                        working.jobs(),
                        application.ledger(),
                        application.random()),
                publication,
                new SteerBatch(batches, working.jobs(), application.ledger()),
                working.jobs());
        return new Addresses(
                new BatchEndpoints(staffing.sessions(), steps, working.events(), application.clock()),
                BatchPages.of(
                        staffing.gate(),
                        steps,
                        working.events(),
                        review -> admission.committee(review).authorisation().name(),
                        application.divisions()::name,
                        new PublicReading(application.divisions())::of,
                        application.configuration().review().undoMinutes(),
                        application.clock()));
    }
}

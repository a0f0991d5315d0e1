package zhengjian.batch.http;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import zhengjian.batch.Batch;
import zhengjian.batch.BatchState;
import zhengjian.batch.BatchStep;
import zhengjian.batch.PreviewBatch;
import zhengjian.issuance.check.AcceptedRow;
import zhengjian.job.JobProgress;
import zhengjian.job.http.JobJson;
import zhengjian.review.Review;
import zhengjian.web.body.JsonTime;

/** Batches as staff read them. */
final class BatchJson {
    private BatchJson() {}

    static Map<String, Object> of(Batch batch, List<BatchStep> steps, Optional<JobProgress> progress) {
        Map<String, Object> body = summary(batch);
        progress.ifPresent(job -> body.put("progress", JobJson.of(job)));
        body.put("steps", steps.stream().map(BatchJson::step).toList());
        return body;
    }

    static Map<String, Object> summary(Batch batch) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("batch", batch.id().text());
        body.put("review", batch.review().text());
        body.put("state", batch.state().code());
        body.put("stateChinese", batch.state().chinese());
        body.put("certificates", batch.certificates());
        body.put("confirmedAt", JsonTime.of(batch.confirmedAt()));
        if (batch.state() == BatchState.HELD) {
            body.put("publishAt", JsonTime.of(batch.publishAt()));
        }
        return body;
    }

    private static Map<String, Object> step(BatchStep step) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("step", step.kind().code());
        body.put("chinese", step.kind().chinese());
        body.put("at", JsonTime.of(step.at()));
        body.put("by", step.actor().user());
        body.put("ledgerIndex", step.ledgerIndex());
        if (step.kind() == BatchStep.Kind.UNDONE) {
            body.put("reason", step.fact());
        } else if (step.kind() == BatchStep.Kind.PUBLISHED) {
            body.put("how", step.fact());
        }
        return body;
    }

    static Map<String, Object> preview(Review review, PreviewBatch.Preview preview) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("review", review.id().text());
        body.put("certificates", preview.certificates());
        body.put("counts", preview.counts());
        body.put(
                "samples",
                preview.samples().stream().map(row -> sample(review, row)).toList());
        return body;
    }

    /** What the public will read of it once it is published, and where its drawing is. */
    private static Map<String, Object> sample(Review review, AcceptedRow row) {
        Map<String, Object> read = new LinkedHashMap<>();
        read.put("family", row.family().code());
        read.put("kind", row.scope().kind().code());
        read.put("holderName", row.holder().name().masked());
        read.put("title", row.title().name());
        read.put("level", row.title().rank().code());
        read.put("series", row.title().series());
        read.put("specialty", row.title().specialty());
        read.put("division", row.scope().division().code());
        read.put("obtainedOn", row.obtainedOn().toString());
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("row", row.row());
        body.put("publicWillRead", read);
        body.put("drawing", BatchEndpoints.REVIEWS + review.id() + "/batch-preview/" + row.row() + ".svg");
        return body;
    }
}

package zhengjian.web;

import java.util.Optional;

/**
 * A problem document (RFC 9457). Safe to show to anybody: it never repeats personal data or what was sent.
 *
 * @param name last part of its stable type, such as {@code too-many-attempts}
 * @param status HTTP status, 400 to 599
 * @param title Chinese, then English; the same for every problem of this type
 * @param detail what to do about this one; may be empty
 * @param pointer JSON pointer (RFC 6901) or {@code ?parameter} of the faulty field
 * @param reference number under which the operators find it in the log
 * @param retryAfter seconds to wait, 0 if that says nothing
 */
public record Problem(
        String name,
        int status,
        String title,
        String detail,
        Optional<String> pointer,
        Optional<String> reference,
        long retryAfter) {

    private static final String TYPES = "urn:problem-type:zhengjian:";

    /** A problem of which type, status and title are known. */
    static Problem of(String name, int status, String title) {
        return new Problem(name, status, title, "", Optional.empty(), Optional.empty(), 0);
    }

    /** Its stable type. */
    public String type() {
        return TYPES + name;
    }

    /** The same with a sentence of its own. */
    public Problem withDetail(String sentence) {
        return new Problem(name, status, title, sentence, pointer, reference, retryAfter);
    }

    /** The same, about one field. */
    public Problem at(String field) {
        return new Problem(name, status, title, detail, Optional.of(field), reference, retryAfter);
    }

    Problem withReference(String number) {
        return new Problem(name, status, title, detail, pointer, Optional.of(number), retryAfter);
    }

    Problem withRetryAfter(long seconds) {
        return new Problem(name, status, title, detail, pointer, reference, seconds);
    }

    /** As an exception, to leave a handler with. */
    public ProblemException exception() {
        return new ProblemException(this);
    }
}

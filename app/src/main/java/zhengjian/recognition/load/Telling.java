package zhengjian.recognition.load;

import static java.util.stream.Collectors.joining;

import java.util.Optional;
import java.util.stream.Stream;
import zhengjian.certificate.DivisionCode;
import zhengjian.certificate.Kind;
import zhengjian.certificate.Rank;
import zhengjian.recognition.question.DescribedCredential;
import zhengjian.recognition.question.Question;

/** One question in a line, for messages about rules. */
final class Telling {
    private Telling() {}

    static String of(Question question) {
        DescribedCredential credential = question.credential();
        Stream<Optional<String>> parts = Stream.of(
                Optional.of(credential.family().code()),
                credential.kind().map(Kind::code),
                credential.rank().map(Rank::code),
                credential.qualification(),
                credential.series(),
                credential.issuer().map(DivisionCode::code).map("issuer "::concat),
                credential.scope().map(DivisionCode::code).map("scope "::concat),
                Optional.of("to " + question.to().id()),
                Optional.of(question.purpose().code()),
                Optional.of("on " + question.on()));
        return parts.flatMap(Optional::stream).collect(joining(", "));
    }
}

package zhengjian.verification.http;

import java.util.Optional;
import zhengjian.verification.Answer;
import zhengjian.verification.VerifyCertificate;
import zhengjian.verification.receipt.Receipt;
import zhengjian.verification.receipt.Statement;

/** The question of a receipt, answered now. */
public record AskAgain(VerifyCertificate verify) {
    /** Empty when it cannot be asked again: names, scanned texts and files are not kept. */
    Optional<Answer> now(Receipt receipt) {
        return Statement.of(receipt)
                .again(receipt)
                .map(question -> receipt.certificate().isPresent() ? verify.again(question) : verify.verify(question));
    }
}

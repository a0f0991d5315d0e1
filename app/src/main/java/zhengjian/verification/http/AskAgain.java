package zhengjian.verification.http;

import java.util.Optional;
import zhengjian.verification.Answer;
import zhengjian.verification.VerifyCertificate;
import zhengjian.verification.http.list.ListSince;
import zhengjian.verification.receipt.Receipt;
import zhengjian.verification.receipt.Since;
import zhengjian.verification.receipt.Statement;

/** The question of a receipt, answered now. */
public record AskAgain(VerifyCertificate verify, ListSince lists) {
    /** Empty when it cannot be asked again: names, scanned texts and files are not kept. */
    Optional<Answer> now(Receipt receipt) {
        return Statement.of(receipt)
                .again(receipt)
                .map(question -> receipt.certificate().isPresent() ? verify.again(question) : verify.verify(question));
    }

    /** What has become of a list's certificates; empty when the receipt is not about a list. */
    Optional<Since> since(Receipt receipt) {
        Statement statement = Statement.of(receipt);
        return statement.isOfList()
                ? Optional.of(new Since(
                        lists.of(statement.json().at("/roster/id").asText(), receipt.ledgerIndex()),
                        verify.cannotRecord().asOf()))
                : Optional.empty();
    }
}

package zhengjian.offline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import zhengjian.signing.Bytes;
import zhengjian.signing.trust.StatusListName;
import zhengjian.verification.Verdict;

/**
 * What a receipt that was found genuine tells: the verdict as of then, and what a status list says has changed since.
 *
 * @param asOf when the question was answered
 * @param number of the certificate, if the answer showed one
 * @param since what is so now; empty when no copy of a status list tells
 */
public record ReceiptTold(Verdict verdict, OffsetDateTime asOf, Optional<String> number, Optional<Since> since) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /**
     * What the certificate's status list says.
     *
     * @param verdict as the same question would be answered now, as far as the status decides
     * @param statusAsOf when the list was signed
     */
    public record Since(Verdict verdict, Instant statusAsOf) {}

    /** Whether the answer would be another one now. */
    public boolean changed() {
        return since.isPresent() && since.get().verdict() != verdict;
    }

    /** Where its certificate's status stands. */
    record Place(StatusListName list, int index) {}

    /** Of a statement that the ledger commits to; nothing when it is none that we could have made. */
    static Optional<ReceiptTold> parse(Bytes statement) {
        try {
            JsonNode json = JSON.readTree(statement.toArray());
            return Optional.of(new ReceiptTold(
                    Verdict.valueOf(json.path("verdict").asText()),
                    OffsetDateTime.parse(json.path("asOf").asText()),
                    Optional.of(json.at("/certificate/number").asText("")).filter(text -> !text.isEmpty()),
                    Optional.empty()));
        } catch (IOException | IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Whether the statement is about a whole list. */
    static boolean isOfList(Bytes statement) {
        try {
            return JSON.readTree(statement.toArray()).path("roster").has("root");
        } catch (IOException e) {
            return false;
        }
    }

    /** Where the status of the statement's certificate stands; earlier statements do not say. */
    static Optional<Place> place(Bytes statement) {
        try {
            JsonNode place = JSON.readTree(statement.toArray()).path("statusList");
            return place.has("index")
                    ? Optional.of(new Place(
                            new StatusListName(
                                    place.path("issuer").asText(),
                                    place.path("list").asInt(-1)),
                            place.path("index").asInt(-1)))
                    : Optional.empty();
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The same, with what is so now. */
    ReceiptTold since(Since found) {
        return new ReceiptTold(verdict, asOf, number, Optional.of(found));
    }
}

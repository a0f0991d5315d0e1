package zhengjian.holder.claim;

import java.time.Instant;
import zhengjian.dossier.Content;
import zhengjian.dossier.Statement;
import zhengjian.signing.cose.CborItem;
import zhengjian.staff.UserName;

/**
 * How a claim ended.
 *
 * @param answer what the holder reads, 1 to 1000 characters
 * @param by who settled it
 */
public record Settlement(boolean accepted, String answer, UserName by, Instant at) {
    private static final int FIELDS = 3;

    public Settlement {
        Claim.requireText(answer, Claim.LONGEST_TEXT);
    }

    byte[] encode() {
        return Content.encode(CborItem.of(accepted), CborItem.of(answer), CborItem.of(by.text()));
    }

    static Settlement parse(Statement statement) {
        return Content.read(
                statement.content(),
                FIELDS,
                "settlement",
                content -> new Settlement(
                        content.flag(1), content.text(2), new UserName(content.text(3)), statement.at()));
    }
}

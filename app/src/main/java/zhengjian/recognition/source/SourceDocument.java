package zhengjian.recognition.source;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A policy document that rules cite.
 *
 * @param id short name, for instance {@code J23}
 * @param number 文号, if it has one
 * @param draft a draft for comment (征求意见稿): no rule that cites it recognises without limits
 * @param issuedOn empty for an undated draft
 */
public record SourceDocument(
        String id,
        Optional<String> number,
        String title,
        String authority,
        boolean draft,
        Optional<LocalDate> issuedOn) {
    public SourceDocument {
        if (issuedOn.isEmpty() && !draft) {
            throw new IllegalArgumentException("only a draft may be undated: " + id);
        }
    }

    /** 文号 and title, and the word 征求意见稿 for a draft. */
    public String text() {
        return number.map(n -> n + " ").orElse("") + "《" + title + "》" + (draft ? "（征求意见稿）" : "");
    }
}

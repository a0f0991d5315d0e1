package zhengjian.supervision.http;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import zhengjian.integrity.Grounds;
import zhengjian.integrity.Misconduct;
import zhengjian.supervision.ChangeWord;
import zhengjian.web.session.Form;

/**
 * What a form says of a change of status, for one certificate or for many.
 *
 * @param reason with its category, as it is written into the record
 * @param misconduct what the people are entered in the integrity record for
 */
record ChangeForm(ChangeWord word, String reason, String document, Optional<Misconduct> misconduct) {
    static final int LONGEST_REASON = 900;
    static final int LONGEST_DOCUMENT = 200;

    private static final String FRAUD = "fraud";
    /** Categories of reasons, as they are written into the record. */
    private static final Map<String, String> CATEGORIES = Map.of(
            FRAUD,
            "弄虚作假",
            "procedure",
            "评审违反规定程序",
            "mistake",
            "登记或印制差错",
            "holder",
            "持证人申请",
            "investigation",
            "投诉举报核查",
            "other",
            "其他");

    /** Empty when something is missing or cannot be read: the form has the complaints then. */
    static Optional<ChangeForm> read(Form form, Grounds grounds, LocalDate today) {
        Optional<ChangeWord> word = form.required("change", ChangeWord::parse);
        Optional<String> reason = form.required("reason", LONGEST_REASON);
        Optional<String> document = form.required("document", LONGEST_DOCUMENT);
        String category = CATEGORIES.getOrDefault(form.typed("category").toLowerCase(Locale.ROOT), "");
        if (category.isEmpty() && word.equals(Optional.of(ChangeWord.REVOKE))) {
            form.complain("category", "撤销须选理由类别。 Revoking needs a category of reason.");
        }
        Optional<Misconduct> misconduct = AskedMisconduct.of(form, grounds, today);
        boolean revokes = word.equals(Optional.of(ChangeWord.REVOKE));
        if (misconduct.isPresent() && !revokes) {
            form.complain("ground", "只有撤销证书才记入诚信档案。 Only a revocation enters somebody in the integrity record.");
        }
        if (misconduct.isEmpty() && revokes && form.typed("category").equals(FRAUD)) {
            form.complain(
                    "ground",
                    "弄虚作假的，撤销并记入诚信档案（J23·一(四)）：请选失信情形。 Fraud is entered in the integrity record (J23·一(四)): choose a"
                            + " ground.");
        }
        if (!form.isRight()) {
            return Optional.empty();
        }
        return Optional.of(new ChangeForm(
                word.orElseThrow(),
                category.isEmpty() ? reason.orElseThrow() : category + "：" + reason.orElseThrow(),
                document.orElseThrow(),
                misconduct));
    }
}

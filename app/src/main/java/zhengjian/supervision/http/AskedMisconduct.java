package zhengjian.supervision.http;

import java.time.LocalDate;
import java.util.Optional;
import zhengjian.integrity.Grounds;
import zhengjian.integrity.Misconduct;
import zhengjian.web.Members;
import zhengjian.web.Problems;
import zhengjian.web.session.Form;

/** For what somebody is to be entered in the integrity record, as it was asked for. */
final class AskedMisconduct {
    private static final int MOST_MONTHS = 1200;

    private AskedMisconduct() {}

    /** Member {@code misconduct}: {@code ground}, and {@code banMonths} where a ban was decided. */
    static Optional<Misconduct> of(Members members) {
        return members.object("misconduct").map(given -> {
            String ground = given.required("ground", given.text("ground"));
            int months = given.number("banMonths", 0, MOST_MONTHS).orElse(0);
            given.end();
            try {
                return new Misconduct(ground, months);
            } catch (IllegalArgumentException e) {
                throw Problems.badRequest(String.valueOf(e.getMessage())).exception();
            }
        });
    }

    /** Fields {@code ground} and {@code banMonths}; what the rules do not allow is complained of. */
    static Optional<Misconduct> of(Form form, Grounds grounds, LocalDate today) {
        Optional<Integer> months = form.optional("banMonths", AskedMisconduct::months);
        Optional<Misconduct> misconduct = form.optional("ground", ground -> new Misconduct(ground, months.orElse(0)));
        if (misconduct.isEmpty() && months.filter(one -> one > 0).isPresent()) {
            form.complain("ground", "有禁期须选失信情形。 A ban needs a ground.");
        }
        misconduct.ifPresent(one -> {
            try {
                grounds.require(one, today);
            } catch (IllegalArgumentException e) {
                form.complain("banMonths", String.valueOf(e.getMessage()));
            }
        });
        return misconduct;
    }

    private static int months(String typed) {
        if (!typed.matches("\\d{1,4}")) {
            throw new NumberFormatException("months");
        }
        return Integer.parseInt(typed);
    }
}

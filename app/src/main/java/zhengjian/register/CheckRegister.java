package zhengjian.register;

import java.util.ArrayList;
import java.util.List;
import zhengjian.certificate.CertificateNumber;

/** Compares every certificate, photo and status change with the ledger. Needs the same little memory for any size. */
public final class CheckRegister {
    private static final int PAGE = 1000;
    private static final int MOST_FAULTS = 50;

    private final Register register;
    private final List<String> faults = new ArrayList<>();
    private long certificates;
    private long changes;

    /** One use. */
    public CheckRegister(Register register) {
        this.register = register;
    }

    /**
     * What was compared.
     *
     * @param certificates found in the register
     * @param changes of status found in the register
     * @param faults what does not fit, one sentence each, at most 50; empty when everything does
     */
    public record Report(long certificates, long changes, List<String> faults) {
        public Report {
            faults = List.copyOf(faults);
        }
    }

    /**
     * Goes through the whole register.
     *
     * @param issued entries of the ledger that record an issue
     * @param changed entries of the ledger that record a change of status
     */
    public Report run(long issued, long changed) {
        String after = "";
        for (List<CertificateNumber> page = register.numbersAfter(after, PAGE);
                !page.isEmpty() && faults.size() < MOST_FAULTS;
                page = register.numbersAfter(after, PAGE)) {
            page.forEach(this::check);
            after = page.get(page.size() - 1).canonical();
        }
        if (certificates < issued) {
            faults.add("账本记录发证 " + issued + " 份，登记库有 " + certificates + " 份 / the ledger records " + issued
                    + " certificates, the register has " + certificates);
        }
        if (changes < changed) {
            faults.add("账本记录状态变更 " + changed + " 次，登记库有 " + changes + " 次 / the ledger records " + changed
                    + " status changes, the register has " + changes);
        }
        return new Report(certificates, changes, faults);
    }

    private void check(CertificateNumber number) {
        certificates++;
        try {
            changes += register.check(number);
        } catch (RegisterDamaged e) {
            faults.add("证书 " + number + " 与账本不符 / certificate " + number + " does not agree with the ledger: "
                    + e.getMessage());
        }
    }
}

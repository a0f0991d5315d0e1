package zhengjian.statistics;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import zhengjian.certificate.Certificate;
import zhengjian.certificate.CertificateNumber;
import zhengjian.certificate.Status;
import zhengjian.register.Register;
import zhengjian.register.RegisteredCertificate;

/** Goes through the register once, in the order of the numbers. */
final class CountRegister {
    private static final int BLOCK = 1_000;

    private final Register register;
    private final Map<Dimension, SortedMap<Label, Long>> tables = new EnumMap<>(Dimension.class);
    private final SortedMap<Published, Long> publications = new TreeMap<>();
    private long certificates;

    private CountRegister(Register register) {
        this.register = register;
        for (Dimension dimension : Dimension.values()) {
            tables.put(dimension, new TreeMap<>());
        }
    }

    static CountRegister of(Register register) {
        CountRegister counting = new CountRegister(register);
        counting.count();
        return counting;
    }

    Map<Dimension, SortedMap<Label, Long>> tables() {
        return tables;
    }

    SortedMap<Published, Long> publications() {
        return publications;
    }

    long certificates() {
        return certificates;
    }

    private void count() {
        Map<CertificateNumber, Status> changed = changed();
        String after = "";
        List<Certificate> block = register.storedAfter(after, BLOCK);
        while (!block.isEmpty()) {
            for (Certificate certificate : block) {
                count(certificate, changed.getOrDefault(certificate.number(), Status.VALID));
            }
            after = block.get(block.size() - 1).number().canonical();
            block = register.storedAfter(after, BLOCK);
        }
    }

    private void count(Certificate certificate, Status status) {
        certificates++;
        publications.merge(Published.of(certificate), 1L, Long::sum);
        tables.forEach((dimension, table) -> table.merge(
                dimension == Dimension.STATUS ? new Label(status.code(), status.chinese()) : dimension.of(certificate),
                1L,
                Long::sum));
    }

    /** The few whose status was ever changed; all others are valid. */
    private Map<CertificateNumber, Status> changed() {
        Map<CertificateNumber, Status> changed = new HashMap<>();
        List<Register.Changed> block = register.changedAfter(-1, BLOCK);
        while (!block.isEmpty()) {
            for (Register.Changed one : block) {
                register.find(one.number())
                        .map(RegisteredCertificate::status)
                        .ifPresent(status -> changed.put(one.number(), status.status()));
            }
            block = register.changedAfter(block.get(block.size() - 1).ledgerIndex(), BLOCK);
        }
        return changed;
    }
}

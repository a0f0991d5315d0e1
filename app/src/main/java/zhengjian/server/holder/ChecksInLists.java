package zhengjian.server.holder;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import zhengjian.certificate.CertificateNumber;
import zhengjian.employer.CreditCode;
import zhengjian.employer.Employer;
import zhengjian.employer.Employers;
import zhengjian.holder.checks.CheckName;
import zhengjian.holder.checks.SeenCheck;
import zhengjian.roster.CheckInList;
import zhengjian.roster.RosterStore;

/** The lists of employers as a holder may see them: who asked, when, and what was answered about the own certificate. */
record ChecksInLists(RosterStore rosters, Employers employers)
        implements BiFunction<CertificateNumber, Integer, List<SeenCheck>> {
    @Override
    public List<SeenCheck> apply(CertificateNumber number, Integer most) {
        Map<CreditCode, String> names = new HashMap<>();
        return rosters.checksOf(number, most).stream()
                .map(check -> seen(number, check, names.computeIfAbsent(check.employer(), this::name)))
                .toList();
    }

    private String name(CreditCode code) {
        return employers.find(code).map(Employer::name).orElse(code.text());
    }

    private static SeenCheck seen(CertificateNumber number, CheckInList check, String organisation) {
        return new SeenCheck(
                number,
                new CheckName.InList(check.list().text()),
                check.at(),
                SeenCheck.Way.BATCH,
                check.place(),
                check.purpose(),
                check.verdict().name(),
                Optional.empty(),
                Optional.of(organisation));
    }
}

package zhengjian.server.employer;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import zhengjian.employer.KeyUse;
import zhengjian.job.JobKind;
import zhengjian.job.Jobs;
import zhengjian.roster.CheckRosters;
import zhengjian.roster.EraseRosters;
import zhengjian.roster.RosterStore;
import zhengjian.roster.Rosters;
import zhengjian.roster.check.CheckRow;
import zhengjian.roster.check.ReadUse;
import zhengjian.roster.http.PendingLists;
import zhengjian.roster.http.RosterEndpoints;
import zhengjian.roster.http.RosterFiles;
import zhengjian.roster.http.RosterPageEndpoints;
import zhengjian.server.Application;
import zhengjian.server.work.Working;
import zhengjian.verification.VerifyCertificate;
import zhengjian.verification.receipt.RecordCheck;
import zhengjian.web.AttemptLimits;

/** The parts of checking lists, wired to an open register: first what jobs do, then who asks for it. */
public final class Rostering {
    private final Application application;
    private final Rosters rosters;
    private final ReadUse uses;
    private final CheckRosters checking;
    private final AtomicReference<Jobs> jobs = new AtomicReference<>();

    /** Wires what jobs do. @param limits failed attempts at numbers, shared with single questions */
    public Rostering(Application application, VerifyCertificate verify, RecordCheck record, AttemptLimits limits) {
        this.application = application;
        this.rosters = new Rosters(
                new RosterStore(application.database().reader()),
                application.personalData(),
                application.ledger(),
                jobs::get,
                new KeyUse(application.ledger()),
                application.random());
        this.uses = new ReadUse(application.divisions());
        this.checking = new CheckRosters(
                rosters,
                new CheckRow(verify, application.register(), uses, tries(limits)),
                application.divisions(),
                record,
                Employing.employers(application),
                application.clock(),
                application.cores());
    }

    private static CheckRow.Tries tries(AttemptLimits limits) {
        return new CheckRow.Tries() {
            @Override
            public boolean areUsedUp(String number) {
                return limits.isExhausted(number);
            }

            @Override
            public void failed(String number) {
                limits.failed(number);
            }
        };
    }

    /** For programs, and for people. */
    public record Addresses(RosterEndpoints programs, RosterPageEndpoints pages) {}

    /** What jobs can do of it. */
    public List<JobKind> kinds() {
        return List.of(checking, new EraseRosters());
    }

    /** Wires the addresses. */
    public Addresses endpoints(Employing employing, Working working) {
        jobs.set(working.jobs());
        RosterFiles files = new RosterFiles(rosters, application.configuration().baseUrl() + "/api/v1/receipts/");
        RosterEndpoints programs =
                new RosterEndpoints(employing.guard(), rosters, uses, files, working.events(), application.clock());
        return new Addresses(
                programs,
                new RosterPageEndpoints(
                        employing.gate(),
                        rosters,
                        uses,
                        programs,
                        working.events(),
                        new PendingLists(application.random()),
                        application.clock()));
    }
}

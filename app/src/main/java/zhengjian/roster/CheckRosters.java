package zhengjian.roster;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import zhengjian.employer.Employers;
import zhengjian.job.Job;
import zhengjian.job.JobId;
import zhengjian.job.JobKind;
import zhengjian.job.JobWork;
import zhengjian.job.Worked;
import zhengjian.ledger.Change;
import zhengjian.ledger.NotAppended.Refused;
import zhengjian.pipeline.Cores;
import zhengjian.pipeline.Pipeline;
import zhengjian.register.RegisterDamaged;
import zhengjian.roster.check.CheckRow;
import zhengjian.roster.check.RowAnswer;
import zhengjian.roster.check.WholeList;
import zhengjian.roster.list.RosterRow;
import zhengjian.signing.Bytes;
import zhengjian.signing.merkle.Hash;
import zhengjian.verification.Verdict;
import zhengjian.verification.receipt.RecordCheck;

/** Checks lists, a part at a time on all cores; the last transaction enters the receipt that covers every row. */
public final class CheckRosters implements JobKind {
    static final String WORD = "roster";

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ISO_OFFSET_DATE_TIME.withZone(ZONE);
    private static final JsonFactory JSON = new JsonFactory();
    /** Rows that one core does at a time. */
    private static final int BLOCK = 32;

    private final Rosters rosters;
    private final CheckRow check;
    private final RosterLines lines;
    private final RecordCheck record;
    private final Employers employers;
    private final InstantSource clock;
    private final Cores cores;

    /** @param cores on which rows are checked */
    public CheckRosters(
            Rosters rosters,
            CheckRow check,
            zhengjian.catalogue.Divisions divisions,
            RecordCheck record,
            Employers employers,
            InstantSource clock,
            Cores cores) {
        this.rosters = rosters;
        this.check = check;
        this.lines = new RosterLines(divisions);
        this.record = record;
        this.employers = employers;
        this.clock = clock;
        this.cores = cores;
    }

    @Override
    public String word() {
        return WORD;
    }

    @Override
    public JobWork open(Job job) {
        Roster roster = rosters.find(new JobId(job.subject()))
                .filter(found -> !found.isErased())
                .orElseThrow(() -> new Refused("名单已清除 / the list was erased"));
        List<RosterRow> rows = new ArrayList<>();
        for (long part = 0; part < Rosters.parts(roster); part++) {
            rows.addAll(rosters.part(roster, part).rows());
        }
        return new Work(roster, new WholeList(rows));
    }

    private final class Work implements JobWork {
        private final Roster roster;
        private final WholeList list;
        private final Bytes salts;
        private final List<List<RowAnswer>> blocks = new ArrayList<>();
        private final Pipeline<List<RowAnswer>> checking = new Pipeline<>("roster", cores, 16, blocks::add);

        Work(Roster roster, WholeList list) {
            this.roster = roster;
            this.list = list;
            this.salts = rosters.salts(roster);
        }

        @Override
        public int chunk() {
            return Rosters.PART;
        }

        @Override
        public Worked work(List<Long> units) {
            int first = units.get(0).intValue();
            if (first % Rosters.PART != 0) {
                throw new IllegalStateException("a part begins at a multiple of " + Rosters.PART + ", not at " + first);
            }
            blocks.clear();
            for (int from = 0; from < units.size(); from += BLOCK) {
                int begin = first + from;
                int end = first + Math.min(units.size(), from + BLOCK);
                checking.add(() -> answers(begin, end));
            }
            checking.finish();
            List<RowAnswer> answers = blocks.stream().flatMap(List::stream).toList();
            long part = first / Rosters.PART;
            byte[] joined = RosterLines.joined(
                    answers.stream().map(answer -> lines.line(answer, salts)).toList());
            byte[] sealed = rosters.sealAnswers(roster.id(), part, joined);
            String counts = Counts.of(answers).text();
            return Worked.all(Change.of(List.of(), (transaction, index) -> {
                RosterStore.answer(transaction, roster.id(), part, sealed, counts);
                RosterStore.checked(transaction, roster, answers);
            }));
        }

        private List<RowAnswer> answers(int begin, int end) {
            List<RowAnswer> answers = new ArrayList<>(end - begin);
            for (int place = begin; place < end; place++) {
                cores.giveWay();
                answers.add(check.check(list, place));
            }
            return answers;
        }

        @Override
        public Change finish() {
            Instant now = clock.instant();
            RecordCheck.Prepared receipt = record.prepare(statement(now));
            return receipt.change()
                    .and(Change.of(
                            List.of(),
                            (transaction, index) -> RosterStore.finish(
                                    transaction, roster.id(), now, receipt.id().text())));
        }

        private String statement(Instant now) {
            List<Hash> leaves = new ArrayList<>((int) roster.total());
            for (long part = 0; part < Rosters.parts(roster); part++) {
                rosters.part(roster, part).lines().forEach(line -> leaves.add(Hash.ofLeaf(line)));
            }
            if (leaves.size() != roster.total()) {
                throw new RegisterDamaged("a list has " + roster.total() + " rows and " + leaves.size() + " answers");
            }
            StringWriter text = new StringWriter();
            try (JsonGenerator json = JSON.createGenerator(text)) {
                json.writeStartObject();
                json.writeObjectFieldStart("roster");
                json.writeStringField("id", roster.id().text());
                json.writeStringField("employer", roster.employer().text());
                json.writeStringField(
                        "employerName",
                        employers
                                .find(roster.employer())
                                .map(found -> found.name())
                                .orElse(""));
                json.writeStringField(
                        "fileSha256",
                        roster.content().map(Roster.Sealed::fileSha256).orElse(""));
                json.writeNumberField("rows", roster.total());
                json.writeObjectFieldStart("counts");
                for (Map.Entry<Verdict, Long> count :
                        rosters.counts(roster).byVerdict().entrySet()) {
                    json.writeNumberField(count.getKey().name(), count.getValue());
                }
                json.writeEndObject();
                json.writeStringField("root", RosterLines.root(leaves).base64());
                json.writeEndObject();
                json.writeStringField("asOf", TIME.format(now.truncatedTo(java.time.temporal.ChronoUnit.SECONDS)));
                json.writeEndObject();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return text.toString();
        }

        @Override
        public void close() {
            checking.close();
        }
    }
}

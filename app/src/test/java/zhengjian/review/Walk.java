package zhengjian.review;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import zhengjian.approval.Approval;
import zhengjian.catalogue.Divisions;
import zhengjian.catalogue.PilotCounties;
import zhengjian.catalogue.TitleCatalogue;
import zhengjian.catalogue.WorkingDays;
import zhengjian.certificate.Channel;
import zhengjian.certificate.DivisionCode;
import zhengjian.certificate.Family;
import zhengjian.certificate.Kind;
import zhengjian.certificate.Level;
import zhengjian.certificate.PostGrade;
import zhengjian.certificate.Publication;
import zhengjian.certificate.Rank;
import zhengjian.certificate.SkillGrade;
import zhengjian.certificate.person.PersonName;
import zhengjian.committee.Authorisation;
import zhengjian.committee.AuthorisationChange;
import zhengjian.committee.AuthorisationChanges;
import zhengjian.committee.CommitteeId;
import zhengjian.committee.Committees;
import zhengjian.committee.Field;
import zhengjian.dossier.AttachmentStore;
import zhengjian.dossier.Attachments;
import zhengjian.dossier.DossierStore;
import zhengjian.dossier.Dossiers;
import zhengjian.integrity.Grounds;
import zhengjian.integrity.IntegrityRecord;
import zhengjian.issuance.IssueRows;
import zhengjian.issuance.SampleList;
import zhengjian.ledger.TestStore;
import zhengjian.register.TestRegister;
import zhengjian.review.steps.Admission;
import zhengjian.review.steps.FileReview;
import zhengjian.review.steps.GiveNotice;
import zhengjian.review.steps.HoldMeeting;
import zhengjian.review.steps.PublishReview;
import zhengjian.review.steps.ReportResults;
import zhengjian.review.steps.ReviewLists;
import zhengjian.signing.Bytes;
import zhengjian.staff.Account;
import zhengjian.staff.Accounts;
import zhengjian.staff.OneTimeSecret;
import zhengjian.staff.PasswordHash;
import zhengjian.staff.Role;
import zhengjian.staff.UserName;

/** An authority and its committees in 2023, and a review that walks from day to day. */
final class Walk implements AutoCloseable {
    static final String AUTHORITY = SampleList.AUTHORITY;
    static final CommitteeId ENGINEERS = new CommitteeId("engineers");
    static final String ENGINEERS_NAME = "吉林省工程系列评委会";
    static final CommitteeId SINGLE_UNIT = new CommitteeId("school");
    static final String SINGLE_UNIT_NAME = "集安市第一中学评委会";
    static final CommitteeId POSTS = new CommitteeId("posts");
    static final String POSTS_NAME = "吉林省专业技术岗位评委会";
    static final CommitteeId OCCUPATIONS = new CommitteeId("occupations");
    static final CommitteeId SKILLED = new CommitteeId("skilled");
    static final CommitteeId COUNTY = new CommitteeId("county");
    static final LocalDate APPLIED_ON = LocalDate.of(2023, 5, 8);
    static final LocalDate FIRST = LocalDate.of(2023, 6, 12);
    static final LocalDate LAST = LocalDate.of(2023, 6, 15);
    /** Over the Dragon Boat Festival: five working days from 16 June end on Sunday, 25 June, a make-up day. */
    static final LocalDate NOTICE = LocalDate.of(2023, 6, 16);

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final byte[] PDF = "%PDF-1.7 the record".getBytes(StandardCharsets.US_ASCII);
    private static final PasswordHash PASSWORD = PasswordHash.of("a long enough password".toCharArray(), RANDOM);

    static final Account OFFICE = account("office", "钱务", Role.COMMITTEE_OFFICE);
    static final Account OTHER_OFFICE = account("other", "孙务", Role.COMMITTEE_OFFICE);
    static final Account ZHAO = account("zhao", "赵敏", Role.STAFF);
    static final Account LI = account("li", "李安", Role.STAFF);
    static final Account ZHAO_AGAIN = account("zhao2", "赵敏", Role.STAFF);
    /** Of the authority's staff, with the name of somebody of the office. */
    static final Account OFFICES_COUSIN = account("qian", "钱务", Role.STAFF);

    final TestRegister register;
    final Reviews reviews;
    final HoldMeeting meeting;
    final ReportResults results;
    final GiveNotice notice;
    final FileReview filing;
    final PublishReview publishing;
    final ReviewRules rules = ReviewRules.usual(WorkingDays.load());
    final ReviewLists lists;
    final Committees committees;
    final IntegrityRecord integrity;

    Walk(TestStore store, Path folder) throws Exception {
        register = new TestRegister(store, folder);
        on(LocalDate.of(2023, 1, 3));
        Dossiers dossiers = dossiers();
        Attachments attachments =
                new Attachments(new AttachmentStore(register.ledger.database()::jdbi), register.personalData(), RANDOM);
        TitleCatalogue catalogue = TitleCatalogue.load();
        Divisions divisions = Divisions.load();
        committees = new Committees(dossiers, PilotCounties.load(), catalogue, divisions);
        Accounts accounts = new Accounts(dossiers, register.ledger());
        accounts.enter(OFFICE);
        accounts.enter(OTHER_OFFICE);
        AuthorisationChanges changes = new AuthorisationChanges(dossiers, committees, accounts, catalogue, divisions);
        for (Authorisation authorisation : authorisations()) {
            register.ledger()
                    .append(changes.change(
                            AuthorisationChange.grant(authorisation, "年度授权", "吉人社函〔2023〕1号"),
                            new Approval(ZHAO.user(), LI.user(), LocalDate.of(2023, 1, 3))));
        }
        reviews = new Reviews(dossiers, register.ledger(), RANDOM);
        integrity = new IntegrityRecord(dossiers, register.personalData(), Grounds.load());
        lists = new ReviewLists(
                (publication, today) -> SampleList.rules(publication, today),
                attachments,
                register.register(),
                integrity);
        Admission admission = new Admission(committees);
        meeting = new HoldMeeting(reviews, admission);
        results = new ReportResults(reviews, admission, lists, attachments, rules);
        notice = new GiveNotice(reviews, admission, lists, rules);
        filing = new FileReview(reviews, admission, attachments, rules);
        publishing = new PublishReview(
                reviews,
                admission,
                lists,
                new IssueRows(register.enter(), new DivisionCode("220000"), RANDOM),
                Set.of(AUTHORITY));
    }

    private static List<Authorisation> authorisations() {
        return List.of(
                authorisation(
                        ENGINEERS,
                        ENGINEERS_NAME,
                        true,
                        Optional.empty(),
                        Map.of(Family.TITLE, Level.FULL_SENIOR),
                        EnumSet.of(Channel.REVIEW, Channel.GRASSROOTS_3010),
                        OFFICE),
                authorisation(
                        SINGLE_UNIT,
                        SINGLE_UNIT_NAME,
                        false,
                        Optional.of("集安市第一中学"),
                        Map.of(Family.TITLE, Level.FULL_SENIOR),
                        EnumSet.of(Channel.REVIEW),
                        OTHER_OFFICE),
                authorisation(
                        POSTS,
                        POSTS_NAME,
                        true,
                        Optional.empty(),
                        Map.of(Family.POST, PostGrade.SECOND),
                        EnumSet.of(Channel.COMBINED_REVIEW),
                        OFFICE),
                special(OCCUPATIONS, "220000", Kind.REGULAR, List.of("新职业"), EnumSet.allOf(Channel.class)),
                special(SKILLED, "220000", Kind.REGULAR, List.of("工程", "经济"), EnumSet.allOf(Channel.class)),
                special(COUNTY, "220582", Kind.DIRECTIONAL, List.of("工程"), EnumSet.of(Channel.DIRECTIONAL_REVIEW)));
    }

    private static Authorisation special(
            CommitteeId id, String region, Kind kind, List<String> series, Set<Channel> channels) {
        return new Authorisation(
                id,
                name(id),
                true,
                new DivisionCode(region),
                Optional.empty(),
                Map.of(Family.TITLE, Level.FULL_SENIOR, Family.SKILL, SkillGrade.SPECIAL_TECHNICIAN),
                series.stream().map(one -> new Field(one, Set.of())).toList(),
                channels,
                Set.of(kind),
                2023,
                2024,
                Set.of(OFFICE.user()));
    }

    /** Of a committee with a special road. */
    static String name(CommitteeId id) {
        return "特殊渠道评委会（" + id + "）";
    }

    private static Authorisation authorisation(
            CommitteeId id,
            String name,
            boolean ofAuthority,
            Optional<String> unit,
            Map<Family, Rank> highest,
            Set<Channel> channels,
            Account office) {
        return new Authorisation(
                id,
                name,
                ofAuthority,
                new DivisionCode("220000"),
                unit,
                highest,
                List.of(new Field("工程", Set.of())),
                channels,
                Set.of(Kind.REGULAR),
                2023,
                2024,
                Set.of(office.user()));
    }

    private static Account account(String user, String person, Role role) {
        return new Account(
                new UserName(user),
                new PersonName(person),
                role,
                true,
                PASSWORD,
                new OneTimeSecret(Bytes.copyOf(new byte[20])),
                "test");
    }

    /** Moves to the morning of a day. */
    LocalDate on(LocalDate day) {
        register.ledger.moveTo(day.atTime(LocalTime.of(9, 0))
                .atZone(ZoneId.of("Asia/Shanghai"))
                .toInstant());
        return day;
    }

    static Plan plan() {
        return plan(Channel.REVIEW, Kind.REGULAR, Optional.empty(), Family.TITLE);
    }

    static Plan plan(Channel channel, Kind kind, Optional<DivisionCode> division, Family family) {
        return new Plan(ENGINEERS, 2023, family, kind, division, channel, "长春", FIRST, LAST, 100, true);
    }

    /** A list on which nothing is wrong. */
    static SampleList list(int people) {
        SampleList list = SampleList.of(0, 0);
        for (int i = 0; i < people; i++) {
            list.add(i).with("评审日期", "2023-06-14").with("评委会", ENGINEERS_NAME);
        }
        return list;
    }

    static byte[] bytes(SampleList list) {
        return list.csv().getBytes(StandardCharsets.UTF_8);
    }

    Review applied() {
        return applied(plan());
    }

    Review applied(Plan plan) {
        return meeting.apply(OFFICE, plan, on(APPLIED_ON));
    }

    Review approved() {
        return meeting.approve(ZHAO, applied(), "同意", on(APPLIED_ON.plusDays(2)));
    }

    Review reported(int people) {
        Review approved = approved();
        return report(approved, list(people), on(LAST.plusDays(1))).entered().orElseThrow();
    }

    /** Reported; the sample's people have one name, so that the office looks at them and ticks. */
    ReportResults.Outcome report(Review review, SampleList list, LocalDate today) {
        return report(OFFICE, review, report(list), today);
    }

    ReportResults.Outcome report(Account office, Review review, ReportResults.Report report, LocalDate today) {
        ReportResults.Outcome first = results.report(office, review, report, today, true);
        return results.report(office, review, report.ticked(first.warnings().text()), today, false);
    }

    static ReportResults.Report report(SampleList list) {
        return new ReportResults.Report(LAST, 80, bytes(list), "");
    }

    Review onNotice(int people) {
        Review reported = reported(people);
        return notice.open(OFFICE, reported, NOTICE, "https://engineers.example/notice", on(NOTICE));
    }

    Review withDocuments(Review review, LocalDate today) {
        Review one = filing.add(OFFICE, review, FileReview.Document.REPORT, PDF, today);
        return filing.add(OFFICE, one, FileReview.Document.NOTICE_RECORD, PDF, today);
    }

    Review filed(int people) {
        Review noticed = onNotice(people);
        LocalDate today = on(LocalDate.of(2023, 6, 27));
        return filing.file(OFFICE, withDocuments(noticed, today), "", today);
    }

    Review accepted(int people) {
        Review filed = filed(people);
        return filing.accept(ZHAO, filed, "", on(LocalDate.of(2023, 6, 30)));
    }

    static Publication publication() {
        return new Publication("吉人社函〔2023〕100号", "关于公布评审结果的通知", LocalDate.of(2023, 7, 3), AUTHORITY);
    }

    Review published(int people) {
        Review accepted = accepted(people);
        return publishing.publish(ZHAO, accepted, publication(), on(LocalDate.of(2023, 7, 3)));
    }

    Review issued(int people) {
        Review published = published(people);
        return publishing.issue(LI, published, people, register.ledger.now(), on(LocalDate.of(2023, 7, 4)), done -> {});
    }

    static List<String> kinds(Review review) {
        return review.steps().stream().map(step -> step.kind().code()).toList();
    }

    /** The reviews as a restarted program reads them. */
    Reviews reviewsAgain() {
        return new Reviews(dossiers(), register.ledger(), RANDOM);
    }

    private Dossiers dossiers() {
        return new Dossiers(
                new DossierStore(register.ledger.database().reader()),
                register.personalData(),
                register.ledger(),
                RANDOM);
    }

    @Override
    public void close() {
        register.close();
    }
}

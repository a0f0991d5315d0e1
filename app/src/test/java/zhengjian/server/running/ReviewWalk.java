package zhengjian.server.running;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
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
import zhengjian.certificate.person.PersonName;
import zhengjian.committee.Authorisation;
import zhengjian.committee.AuthorisationChange;
import zhengjian.committee.AuthorisationChanges;
import zhengjian.committee.CommitteeId;
import zhengjian.committee.Committees;
import zhengjian.committee.Field;
import zhengjian.issuance.SampleList;
import zhengjian.server.Application;
import zhengjian.server.staff.DemoStaff;
import zhengjian.staff.Account;
import zhengjian.staff.OneTimeSecret;
import zhengjian.staff.PasswordHash;
import zhengjian.staff.Role;
import zhengjian.staff.UserName;

/** A review on the running service, from the application to the certificates, by a clock that the test moves. */
final class ReviewWalk {
    private static final String PASSWORD = "password of the office";
    private static final byte[] PDF = "%PDF-1.7 the record".getBytes(StandardCharsets.US_ASCII);

    private static final Map<String, Bearer> SESSIONS = new ConcurrentHashMap<>();

    final Http http;
    final Map<String, Http.Reply> answers = new LinkedHashMap<>();
    private final MovingClock clock;
    private final OneTimeSecret secret = OneTimeSecret.generate(new SecureRandom());
    private final WorkingDays days = WorkingDays.load();
    private final String committee;
    private final int reviewed;
    private final Set<UserName> offices = new HashSet<>();
    private String review = "";

    /** @param committee a name of its own: of the committee, and of its office's account */
    ReviewWalk(RunningDemo demo, MovingClock clock, String committee) {
        this(demo, clock, committee, 10);
    }

    /**
     * @param reviewed how many people the committee reviews
     * @param offices who else of the demonstration's people is of its office
     */
    ReviewWalk(RunningDemo demo, MovingClock clock, String committee, int reviewed, String... offices) {
        this.reviewed = reviewed;
        Stream.concat(Stream.of(user(committee)), Arrays.stream(offices))
                .map(UserName::new)
                .forEach(this.offices::add);
        this.committee = committee;
        this.http = demo.http();
        this.clock = clock;
        DemoStaff.enter(demo.application().accounts(), new SecureRandom());
        authorise(demo.application());
    }

    private void authorise(Application application) {
        UserName user = new UserName(user());
        application
                .accounts()
                .enter(new Account(
                        user,
                        new PersonName("钱务"),
                        Role.COMMITTEE_OFFICE,
                        true,
                        PasswordHash.of(PASSWORD.toCharArray(), new SecureRandom()),
                        secret,
                        "test"));
        TitleCatalogue catalogue = TitleCatalogue.load();
        Divisions divisions = Divisions.load();
        Committees committees = new Committees(application.dossiers(), PilotCounties.load(), catalogue, divisions);
        Authorisation authorisation = new Authorisation(
                new CommitteeId(committee),
                name(),
                true,
                new DivisionCode("220000"),
                Optional.empty(),
                Map.of(Family.TITLE, Level.FULL_SENIOR),
                List.of(new Field("工程", Set.of())),
                EnumSet.of(Channel.REVIEW),
                Set.of(Kind.REGULAR),
                clock.today().getYear(),
                clock.today().getYear() + 1,
                offices);
        application
                .ledger()
                .append(new AuthorisationChanges(
                                application.dossiers(), committees, application.accounts(), catalogue, divisions)
                        .change(
                                AuthorisationChange.grant(authorisation, "年度授权", "测试函1号"),
                                new Approval(new UserName("zhao.min"), new UserName("sun.li"), clock.today())));
    }

    /** A code is taken once, so one session serves until it would have ended. */
    private String[] signedIn(String user, String password, OneTimeSecret totp) {
        Bearer known = SESSIONS.get(http.base() + user);
        if (known == null || clock.instant().isAfter(known.since().plus(Duration.ofMinutes(10)))) {
            Http.Reply reply = http.post(
                    "/api/v1/staff/session",
                    Http.object("user", user, "password", password, "code", totp.code(clock.instant())));
            assertThat(reply.status()).as("signing in %s", user).isEqualTo(201);
            known = new Bearer(reply.json().get("token").asText(), clock.instant());
            SESSIONS.put(http.base() + user, known);
        }
        return new String[] {"Authorization", "Bearer " + known.token()};
    }

    /** After a restart of the service, which ends all sessions. */
    void signInAgain() {
        SESSIONS.keySet().removeIf(key -> key.startsWith(http.base()));
    }

    private record Bearer(String token, Instant since) {}

    private String user() {
        return user(committee);
    }

    private static String user(String committee) {
        return "office." + committee;
    }

    /** As printed on certificates. */
    String name() {
        return "吉林省工程系列评委会（" + committee + "）";
    }

    String[] office() {
        return signedIn(user(), PASSWORD, secret);
    }

    String[] staff(int member) {
        DemoStaff.Member one = DemoStaff.MEMBERS.get(member);
        return signedIn(one.user(), one.password(), one.oneTimeSecret());
    }

    String address() {
        return "/api/v1/staff/reviews/" + review;
    }

    /** Its number. */
    String review() {
        return review;
    }

    String notice() {
        return "/api/v1/notices/" + review;
    }

    /** Takes a step and keeps the answer. */
    JsonNode step(String path, String json, String... bearer) {
        Http.Reply reply = http.post(address() + path, json, bearer);
        answers.put("POST " + address() + path, reply);
        assertThat(reply.status()).as(path + " " + reply.text()).isEqualTo(200);
        return reply.json();
    }

    /** A day on which a notice can begin, so that its days all have a calendar. */
    LocalDate firstDay() {
        LocalDate day = clock.today().plusDays(1);
        while (!days.isWorkingDay(day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    /** Applied for; the first day of the meeting. */
    LocalDate applied() {
        LocalDate first = firstDay();
        Http.Reply applied = http.post(
                "/api/v1/staff/reviews",
                "{\"committee\":\"" + committee + "\",\"year\":" + first.getYear()
                        + ",\"channel\":\"review\",\"place\":\"长春\",\"firstDay\":\"" + first + "\",\"lastDay\":\""
                        + first
                        + "\",\"applicants\":" + 2 * reviewed + "}",
                office());
        answers.put("POST /api/v1/staff/reviews", applied);
        assertThat(applied.status()).as(applied.text()).isEqualTo(201);
        review = applied.json().get("review").asText();
        return first;
    }

    /** Applied for and approved. */
    LocalDate approved() {
        LocalDate first = applied();
        step("/meeting-approval", "{}", staff(0));
        return first;
    }

    byte[] list(LocalDate reviewedOn, int people) {
        SampleList list = SampleList.of(5000, 0);
        for (int i = 0; i < people; i++) {
            list.add(5000 + i).with("评审日期", reviewedOn.toString()).with("评委会", name());
        }
        return list.csv().getBytes(StandardCharsets.UTF_8);
    }

    /** Results reported and on notice. */
    void onNotice(int people) {
        LocalDate first = approved();
        clock.moveTo(first);
        String[] office = office();
        String report = "/results?endedOn=" + first + "&reviewed=" + reviewed + "&lateReason=" + Http.encoded("年度计划调整");
        Http.Reply checked = http.bytes(address() + report + "&dryRun=true", "text/csv", list(first, people), office);
        String ticked = "&ticked=" + Http.encoded(checked.json().get("toTick").asText());
        Http.Reply reported = http.bytes(address() + report + ticked, "text/csv", list(first, people), office);
        answers.put("POST " + address() + "/results", reported);
        assertThat(reported.status()).as(reported.text()).isEqualTo(200);
        step("/notice", "{\"ownSite\":\"https://engineers.example/notice\"}", office);
    }

    /** Filed on the day after the notice. */
    void filed() {
        LocalDate last = days.lastOf(clock.today(), 5);
        String[] office = office();
        for (String document : List.of("report", "notice-record")) {
            Http.Reply added = http.bytes(address() + "/documents/" + document, "application/pdf", PDF, office);
            answers.put("POST " + address() + "/documents/" + document, added);
            assertThat(added.status()).as(added.text()).isEqualTo(200);
        }
        clock.moveTo(last.plusDays(1));
        step("/filing", "{}", office());
    }

    /** Accepted, published, issued. */
    void issuedAfterFiling(int people) {
        publishedAfterFiling();
        step("/issue", "{\"certificates\":" + people + "}", staff(1));
    }

    /** Accepted and published. */
    void publishedAfterFiling() {
        String[] first = staff(0);
        step("/acceptance", "{}", first);
        step(
                "/publication",
                Http.object(
                        "documentNumber",
                        "测试函〔2026〕9号",
                        "title",
                        "关于公布评审结果的通知",
                        "publishedOn",
                        clock.today().toString(),
                        "authority",
                        SampleList.AUTHORITY),
                first);
    }
}

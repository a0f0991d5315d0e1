package zhengjian.server.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import zhengjian.server.staff.DemoStaff;

/** Each kind of reader signed in twice, as a program and at the pages, before a review with a list, a notice and documents. */
final class ReadReview {
    private static final Duration NEXT_CODE = Duration.ofSeconds(31);

    private final Http http;
    private final Map<WhoReads.Reader, String[]> programs = new EnumMap<>(WhoReads.Reader.class);
    private final Map<WhoReads.Reader, AtTheDesk> desks = new EnumMap<>(WhoReads.Reader.class);

    private ReadReview(Http http) {
        this.http = http;
    }

    /** Some time passes: a one-time code is good for one of the two. */
    static ReadReview of(ReviewWalk walk, MovingClock clock) {
        ReadReview reading = new ReadReview(walk.http);
        for (WhoReads.Reader reader : WhoReads.Reader.values()) {
            reading.programs.put(reader, walk.staff(DemoStaff.MEMBERS.indexOf(reader.member())));
        }
        clock.pass(NEXT_CODE);
        for (WhoReads.Reader reader : WhoReads.Reader.values()) {
            reading.desks.put(reader, AtTheDesk.as(reader.member(), walk.http, clock));
        }
        return reading;
    }

    void answersEachRoleAsTheTableSays(Predicate<String> wanted, String review, String batch) {
        List<String> addresses = WhoReads.addresses(wanted);
        assertThat(addresses).isNotEmpty();
        for (WhoReads.Reader reader : WhoReads.Reader.values()) {
            for (String address : addresses) {
                String path = address.replace("{review}", review)
                        .replace("{batch}", batch)
                        .replace("{document}", "report")
                        .replace("{row}", "2");
                Http.Reply reply = WhoReads.isForPrograms(address)
                        ? http.get(path, programs.get(reader))
                        : desks.get(reader).get(path);
                assertThat(reply.status()).as(reader + " " + address).isEqualTo(WhoReads.status(address, reader));
            }
        }
    }
}

package zhengjian.server.running;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import zhengjian.server.staff.DemoStaff;
import zhengjian.staff.Role;

/**
 * The table of roles: what each of the authority's people, and each committee's office, is answered at every address that is read.
 * 403: this is not for you, whatever there is; 404: there is no such thing, as far as you learn; 303: led on.
 */
final class WhoReads {
    /** Who reads. Of the two offices only the first one is of the committee that the address is about. */
    enum Reader {
        STAFF,
        AUDITOR,
        SECURITY,
        SYSTEM,
        OWN_OFFICE,
        OTHER_OFFICE;

        /** Which one a member of the demonstration's people is. */
        static Reader of(DemoStaff.Member member) {
            return switch (member.role()) {
                case STAFF -> STAFF;
                case AUDITOR -> AUDITOR;
                case SECURITY_ADMINISTRATOR -> SECURITY;
                case SYSTEM_ADMINISTRATOR -> SYSTEM;
                case COMMITTEE_OFFICE -> member.user().equals(DemoStaff.OFFICE) ? OWN_OFFICE : OTHER_OFFICE;
            };
        }

        /** Somebody of that kind; of staff the second one, who asked for nothing. */
        DemoStaff.Member member() {
            List<DemoStaff.Member> fitting =
                    DemoStaff.MEMBERS.stream().filter(one -> of(one) == this).toList();
            return fitting.get(this == STAFF ? 1 : 0);
        }
    }

    private static final String TABLE = """
                                                              staff auditor security system own-office other-office
            /staff                                            200   200     200      200    200        200
            /staff/requests                                   200   200     200      403    403        403
            /staff/requests/{request}                         200   200     403      403    403        403
            /staff/certificates                               200   200     403      403    403        403
            /staff/certificates/list                          200   403     403      403    403        403
            /staff/certificates/list/{draft}                  200   403     403      403    403        403
            /staff/integrity                                  200   200     403      403    403        403
            /staff/integrity/{entry}                          200   200     403      403    403        403
            /staff/accounts                                   403   200     200      403    403        403
            /staff/accounts/steps/{step}                      403   403     200      403    403        403
            /staff/audit                                      403   200     403      403    403        403
            /staff/holder-claims                              200   200     403      403    403        403
            /staff/holder-addresses                           200   403     403      403    403        403
            /staff/committees                                 200   200     403      403    200        200
            /staff/committees/{committee}                     200   200     403      403    200        404
            /staff/committees/new                             200   403     403      403    403        403
            /staff/committees/{committee}/steps/{step}        200   403     403      403    403        403
            /committee                                        403   403     403      403    200        200
            /committee/apply                                  403   403     403      403    200        200
            /staff/reviews                                    200   200     403      403    403        403
            /staff/reviews/{review}                           200   200     404      404    404        404
            /staff/reviews/{review}/people                    200   200     404      404    404        404
            /staff/reviews/{review}/notice.html               200   200     404      404    404        404
            /staff/reviews/{review}/notice.csv                200   200     404      404    404        404
            /staff/reviews/{review}/documents/{document}      200   200     404      404    404        404
            /staff/reviews/{review}/batch                     200   403     403      403    403        403
            /staff/reviews/{review}/batch/{row}.svg           200   403     403      403    403        403
            /committee/reviews/{review}                       404   404     404      404    200        404
            /committee/reviews/{review}/people                404   404     404      404    200        404
            /committee/reviews/{review}/notice.html           404   404     404      404    200        404
            /committee/reviews/{review}/notice.csv            404   404     404      404    200        404
            /committee/reviews/{review}/documents/{document}  404   404     404      404    200        404
            /committee/reviews/{review}/list                  404   404     404      404    409        404
            /committee/reviews/{review}/list/columns          404   404     404      404    409        404
            /committee/reviews/{review}/list/check            404   404     404      404    409        404
            /staff/batches                                    200   200     403      403    403        403
            /staff/batches/{batch}                            200   200     403      403    403        403
            /staff/batches/{batch}/events                     200   200     403      403    403        403
            /api/v1/staff/requests                            200   200     200      403    403        403
            /api/v1/staff/requests/{request}                  200   200     403      403    403        403
            /api/v1/staff/integrity-grounds                   200   200     403      403    403        403
            /api/v1/staff/integrity-entries                   200   200     403      403    403        403
            /api/v1/staff/integrity-entries/{entry}           200   200     403      403    403        403
            /api/v1/staff/accounts                            403   200     200      403    403        403
            /api/v1/staff/holder-claims                       200   200     403      403    403        403
            /api/v1/staff/committees                          200   200     403      403    200        200
            /api/v1/staff/committees/{committee}              200   200     403      403    200        404
            /api/v1/staff/reviews                             200   200     403      403    200        200
            /api/v1/staff/reviews/{review}                    200   200     404      404    200        404
            /api/v1/staff/reviews/{review}/notice.html        200   200     404      404    200        404
            /api/v1/staff/reviews/{review}/notice.csv         200   200     404      404    200        404
            /api/v1/staff/reviews/{review}/batch-preview      200   403     403      403    403        403
            /api/v1/staff/reviews/{review}/batch-preview/{row}.svg  200  403 403     403    403        403
            /api/v1/staff/batches                             200   200     403      403    403        403
            /api/v1/staff/batches/{batch}                     200   200     403      403    403        403
            /api/v1/staff/batches/{batch}/events              200   200     403      403    403        403
            /api/v1/staff/batches/{batch}/failures            200   200     403      403    403        403
            """;

    private static final Map<String, Map<Reader, Integer>> ANSWERS = parse();

    private WhoReads() {}

    private static Map<String, Map<Reader, Integer>> parse() {
        Map<String, Map<Reader, Integer>> answers = new LinkedHashMap<>();
        TABLE.lines().skip(1).map(line -> line.trim().split(" +")).forEach(cells -> {
            Map<Reader, Integer> row = new LinkedHashMap<>();
            Arrays.stream(Reader.values())
                    .forEach(reader -> row.put(reader, Integer.valueOf(cells[reader.ordinal() + 1])));
            answers.put(cells[0], row);
        });
        return answers;
    }

    /** The addresses of the table, in its order. */
    static List<String> addresses(Predicate<String> wanted) {
        return ANSWERS.keySet().stream().filter(wanted).toList();
    }

    /** Whether an address is about a review or what is issued after it. */
    static boolean isOfReview(String address) {
        return address.contains("{review}") || address.contains("{batch}");
    }

    static boolean isForPrograms(String address) {
        return address.startsWith("/api/");
    }

    static int status(String address, Reader reader) {
        return ANSWERS.get(address).get(reader);
    }

    /** The roles that open an address. */
    static Set<Role> roles(String address) {
        return ANSWERS.get(address).entrySet().stream()
                .filter(answer -> answer.getValue() == 200)
                .map(answer -> answer.getKey().member().role())
                .collect(Collectors.toSet());
    }

    /** What a service reads to its people, but for signing in. */
    static Set<String> served(List<String> routes) {
        List<String> addresses = new ArrayList<>(routes);
        return addresses.stream()
                .filter(route -> route.startsWith("GET "))
                .map(route -> route.substring("GET ".length()).replaceFirst("^/en/", "/"))
                .filter(path -> path.matches("(/api/v1)?/(staff|committee)(/.*)?"))
                .filter(path -> !path.startsWith("/staff/login"))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}

package zhengjian.review.list;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import zhengjian.catalogue.Divisions;
import zhengjian.certificate.Family;
import zhengjian.certificate.person.IdDocument;
import zhengjian.committee.Committee;
import zhengjian.committee.Matter;
import zhengjian.integrity.IntegrityRecord;
import zhengjian.integrity.Recorded;
import zhengjian.issuance.check.AcceptedRow;
import zhengjian.issuance.check.ListCheck;
import zhengjian.register.Register;
import zhengjian.review.Plan;

/**
 * What the sound rows of a list must fulfil in a review: the plan, the committee's authorisation, the rules of its road. What
 * is broken becomes a finding, what somebody has to look at a warning.
 */
public final class ListConditions {
    private final Committee committee;
    private final Plan plan;
    private final LocalDate endedOn;
    private final Divisions divisions;

    /** @param endedOn last day of the review */
    public ListConditions(Committee committee, Plan plan, LocalDate endedOn, Divisions divisions) {
        this.committee = committee;
        this.plan = plan;
        this.endedOn = endedOn;
        this.divisions = divisions;
    }

    /** Notes what is wrong with the rows. @return what is to be looked at within the list */
    public Warnings require(ListCheck check) {
        Warnings warnings = new Warnings();
        SamePeople same = new SamePeople(warnings);
        Map<IdDocument, Map<Family, AcceptedRow>> people = new HashMap<>();
        for (AcceptedRow row : check.accepted()) {
            requirePlanned(check, row);
            requireOneName(check, row, people);
            committee
                    .outside(matter(row))
                    .or(() -> SpecialRoads.refusal(row, divisions))
                    .ifPresent(refusal -> check.refuse(row, "", String.valueOf(refusal.getMessage()), ""));
            same.add(row);
        }
        requireTitles(check, people);
        return warnings;
    }

    /** Adds what the register has of these people, from whatever year. */
    public static void compare(ListCheck check, Register register, Warnings warnings) {
        new EarlierCertificates(register, warnings).compare(check.accepted());
    }

    /** Adds who is in the integrity record without being banned; who is banned has been refused. */
    public static void compare(ListCheck check, IntegrityRecord integrity, LocalDate today, Warnings warnings) {
        List<AcceptedRow> rows = check.accepted();
        Map<IdDocument, List<Recorded>> recorded =
                integrity.among(rows.stream().map(row -> row.holder().id()).toList());
        rows.forEach(row -> recorded.getOrDefault(row.holder().id(), List.of()).stream()
                .filter(one -> one.isKept(today) && !one.bans(today))
                .findFirst()
                .ifPresent(one -> warnings.add(
                        WarningKind.IN_INTEGRITY_RECORD,
                        row.row(),
                        one.entry().rule() + "，" + one.entry().document())));
    }

    private void requirePlanned(ListCheck check, AcceptedRow row) {
        String name = committee.authorisation().name();
        require(check, row, row.committee().equals(name), "评委会", name, row.committee());
        require(
                check,
                row,
                row.family() == plan.family() || isBesideTitles(row),
                "证书种类",
                plan.family().chinese(),
                row.family().chinese());
        require(
                check,
                row,
                row.channel() == plan.channel(),
                "取得方式",
                plan.channel().chinese(),
                row.channel().chinese());
        require(
                check,
                row,
                row.scope().kind() == plan.kind(),
                "类别",
                plan.kind().chinese(),
                row.scope().kind().chinese());
        plan.division()
                .ifPresent(division -> require(
                        check,
                        row,
                        row.scope().division().equals(division),
                        "定向区划",
                        division.code(),
                        row.scope().division().code()));
        LocalDate obtained = row.obtainedOn();
        require(
                check,
                row,
                !obtained.isBefore(plan.firstDay()) && !obtained.isAfter(endedOn),
                "评审日期",
                plan.firstDay() + " 至 / to " + endedOn,
                obtained.toString());
        require(check, row, row.photo().isEmpty(), "照片", "留空：评审名单不带照片 / empty: a review's list has no photos", "");
    }

    /** Skill certificates are issued together with titles (SX·三). */
    private boolean isBesideTitles(AcceptedRow row) {
        return row.family() == Family.SKILL && plan.family() == Family.TITLE;
    }

    private static void require(
            ListCheck check, AcceptedRow row, boolean fits, String column, String expected, String found) {
        if (!fits) {
            check.refuse(row, column, expected, found);
        }
    }

    private Matter matter(AcceptedRow row) {
        return new Matter(
                row.family(),
                row.scope().kind(),
                row.scope().division(),
                row.title().series(),
                row.title().specialty(),
                row.title().rank(),
                row.channel(),
                row.holder().employer(),
                plan.year());
    }

    /** One ID document is one person: two names under it are a mistake in one of the rows. */
    private static void requireOneName(
            ListCheck check, AcceptedRow row, Map<IdDocument, Map<Family, AcceptedRow>> people) {
        Map<Family, AcceptedRow> earlier =
                people.computeIfAbsent(row.holder().id(), any -> new EnumMap<>(Family.class));
        earlier.values().stream()
                .filter(one -> !one.holder().name().matches(row.holder().name()))
                .findFirst()
                .ifPresent(one -> check.refuse(
                        row,
                        "姓名",
                        "与第 " + one.row() + " 行一致：证件号码相同 / the name of row " + one.row() + ": same ID number",
                        ""));
        earlier.merge(
                row.family(),
                row,
                (one, other) ->
                        one.title().rank().height() >= other.title().rank().height() ? one : other);
    }

    /** Whether everybody who gets a skill certificate beside the titles gets the title too. */
    private void requireTitles(ListCheck check, Map<IdDocument, Map<Family, AcceptedRow>> people) {
        for (AcceptedRow row : check.accepted()) {
            if (isBesideTitles(row)) {
                Map<Family, AcceptedRow> same = people.getOrDefault(row.holder().id(), Map.of());
                SpecialRoads.skill(row, same)
                        .ifPresent(refusal -> check.refuse(row, "", String.valueOf(refusal.getMessage()), ""));
            }
        }
    }
}

package zhengjian.review.list;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import zhengjian.catalogue.Divisions;
import zhengjian.certificate.Channel;
import zhengjian.certificate.Family;
import zhengjian.certificate.Kind;
import zhengjian.certificate.Level;
import zhengjian.certificate.Rank;
import zhengjian.certificate.SkillGrade;
import zhengjian.issuance.check.AcceptedRow;
import zhengjian.procedure.AgainstProcedure;
import zhengjian.procedure.ProcedureRule;

/** The rules of the special roads that a row shows by itself: 定向, 贯通, 职业资格对应. The committee's bounds are another matter. */
public final class SpecialRoads {
    /** Series in which skilled workers obtain titles (J22·二(一)). */
    private static final Set<String> SKILLED = Set.of("工程", "农业", "工艺美术", "文物博物", "实验技术", "艺术", "体育", "技工院校教师");

    private static final String SOCIAL_SERVICE = "社会服务";

    /** The level with which a skill grade is issued (J22·二(四)1); 特级技师 is not named there. */
    private static final Map<Rank, Level> WITH = Map.of(
            SkillGrade.SENIOR_WORKER,
            Level.ASSISTANT,
            SkillGrade.TECHNICIAN_GRADE,
            Level.INTERMEDIATE,
            SkillGrade.SENIOR_TECHNICIAN,
            Level.ASSOCIATE_SENIOR);

    private SpecialRoads() {}

    /** Why a row may not go this way; empty when it may. @param divisions for the names of places */
    public static Optional<AgainstProcedure> refusal(AcceptedRow row, Divisions divisions) {
        if (row.scope().kind() == Kind.DIRECTIONAL) {
            return directional(row, divisions);
        }
        if (row.family() != Family.TITLE) {
            return Optional.empty();
        }
        if (row.channel() == Channel.SKILLED_WORKER
                && !SKILLED.contains(row.title().series())) {
            return refused(
                    ProcedureRule.SKILLED_WORKERS_FIELDS,
                    "系列为“" + row.title().series() + "”",
                    "the series is " + row.title().series());
        }
        return row.channel() == Channel.QUALIFICATION ? qualification(row) : Optional.empty();
    }

    private static Optional<AgainstProcedure> directional(AcceptedRow row, Divisions divisions) {
        String county = divisions.name(row.scope().division());
        if (row.holder().employer().isEmpty() || row.employerDivision().isEmpty()) {
            return refused(
                    ProcedureRule.DIRECTIONAL_IN_PILOT,
                    "定向人员须在" + county + "企事业单位工作，应填写工作单位和单位区划",
                    "people reviewed for " + row.scope().division()
                            + " work there: the columns 工作单位 and 单位区划 are required");
        }
        String found = row.employerDivision().get().code();
        if (!row.employerDivision().get().equals(row.scope().division())) {
            return refused(
                    ProcedureRule.DIRECTIONAL_IN_PILOT,
                    "定向人员须在" + county + "企事业单位工作，单位区划为 " + found,
                    "people reviewed for " + row.scope().division() + " work there, the employer is in " + found);
        }
        return Optional.empty();
    }

    private static Optional<AgainstProcedure> qualification(AcceptedRow row) {
        boolean corresponds = row.title().specialty().equals(SOCIAL_SERVICE)
                && row.title().rank().height() <= Level.INTERMEDIATE.height();
        return corresponds
                ? Optional.empty()
                : refused(
                        ProcedureRule.QUALIFICATIONS_CORRESPOND,
                        "资格名称为“" + row.title().name() + "”，不经评审不能取得",
                        "the title is " + row.title().name() + ", which no qualification gives without a review");
    }

    /** Whether a skill certificate may stand beside titles on a list: its holder gets the title on the same list. */
    static Optional<AgainstProcedure> skill(AcceptedRow skill, Map<Family, AcceptedRow> ofPerson) {
        Optional<Level> needed = Optional.ofNullable(WITH.get(skill.title().rank()));
        AcceptedRow title = ofPerson.get(Family.TITLE);
        boolean together = needed.isPresent()
                && title != null
                && title.title().series().equals(skill.title().series())
                && SKILLED.contains(title.title().series())
                && title.title().rank().height() >= needed.get().height();
        return together
                ? Optional.empty()
                : refused(
                        ProcedureRule.SKILL_WITH_TITLE,
                        "技能等级为“" + skill.title().rank().chinese() + "”，名单上没有本人同系列的相应职称",
                        "the skill grade is " + skill.title().rank().code()
                                + "; the list has no title of the same person and series that goes with it");
    }

    private static Optional<AgainstProcedure> refused(ProcedureRule rule, String chinese, String english) {
        return Optional.of(new AgainstProcedure(rule, chinese, english));
    }
}

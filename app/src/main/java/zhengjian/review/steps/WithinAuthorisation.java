package zhengjian.review.steps;

import zhengjian.committee.Authorisation;
import zhengjian.committee.Committee;
import zhengjian.procedure.AgainstProcedure;
import zhengjian.procedure.ProcedureRule;
import zhengjian.review.Plan;

/** What can be told of a plan before its list is there; the rows are asked one by one later. */
final class WithinAuthorisation {
    private WithinAuthorisation() {}

    /** @throws AgainstProcedure naming what the committee is not authorised for */
    static void require(Committee committee, Plan plan) {
        Authorisation authorisation = committee.authorisation();
        require(
                plan.year() >= authorisation.firstYear() && plan.year() <= authorisation.lastYear(),
                plan.year() + " 年不在授权年度 " + authorisation.firstYear() + "—" + authorisation.lastYear() + " 内",
                plan.year() + " is not in the authorised years " + authorisation.firstYear() + " to "
                        + authorisation.lastYear());
        require(
                authorisation.families().contains(plan.family()),
                "未授权评审" + plan.family().chinese() + "证书",
                "not authorised for certificates of the family " + plan.family().code());
        require(
                authorisation.channels().contains(plan.channel()),
                "未授权“" + plan.channel().chinese() + "”渠道",
                "not authorised for the channel " + plan.channel().code());
        require(
                authorisation.kinds().contains(plan.kind()),
                "未授权评审" + plan.kind().chinese() + "职称",
                "not authorised for the kind " + plan.kind().code());
    }

    private static void require(boolean within, String chinese, String english) {
        if (!within) {
            throw new AgainstProcedure(ProcedureRule.WITHIN_AUTHORISATION, chinese, english);
        }
    }
}

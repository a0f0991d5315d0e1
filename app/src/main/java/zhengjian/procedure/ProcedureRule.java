package zhengjian.procedure;

/**
 * A rule of procedure, in our words, with the document, section and item in which it stands. J23 is 吉人社函〔2023〕8号, J21
 * is 吉人社规〔2021〕5号, SX is the draft of Shaoxing.
 */
public enum ProcedureRule {
    WITHIN_AUTHORISATION(
            "J23·一(二)、四(一)；SX附件·五3",
            "评委会只在授权的系列专业、级别、范围、渠道和年度内评审，越权无效",
            "a committee reviews only what it is authorised for"),
    AUTHORISATION_IN_FORCE(
            "J23·四(一)",
            "逾期未纠正、被责令停止或取消资格的评委会不得评审",
            "a committee that did not correct itself in time, was stopped or lost its authorisation reviews nothing"),
    CORRECTED_STOPPED_WITHDRAWN(
            "J23·四(一)；SX附件·五3",
            "评委会违规的，限期纠正；不能按期纠正的，责令停止评审，直至取消评审资格",
            "a committee that goes wrong is told to correct by a day; failing that it is stopped, and may lose its"
                    + " authorisation"),
    MEETING_APPROVED_FIRST(
            "J23·五(二)（探索）",
            "评审例会先在线申请并经批复",
            "a meeting is applied for and approved before it is held (a rule being tried out)"),
    RESULTS_NEXT_DAY("J23·六(四)", "评审结束次日报送评审结果", "results are reported on the day after the review ended"),
    REVIEWS_END_IN_SEPTEMBER("J23·六(一)(四)；SX附件·四4", "当年评审于 9 月 30 日前完成", "the year's reviews end by 30 September"),
    BARRED_FOR_THREE_YEARS(
            "J23·六(四)",
            "非人社部门组建的评委会逾期未评，取消当年授权，三年内不再授权",
            "a committee not set up by a human-resources department that is late loses the year, and three more"),
    NOTICE_OF_FIVE_WORKING_DAYS("J23·六(四)", "公示 5 个工作日", "public notice of 5 working days"),
    NOTICE_ON_TWO_SITES(
            "J23·六(四)", "在组建单位网站和职称管理平台双公示", "public notice on the committee's own site and on the platform"),
    NOTICE_OF_NEW_OCCUPATIONS(
            "J21·六(五)", "新职业评审结果集中公示不少于 5 个工作日", "new-occupation results are on notice for at least 5 working days"),
    REPORTS_SETTLED("J23·四(二)", "公示期间反映的问题须核实处理", "what is reported during the notice is examined and settled"),
    FILING_WITHIN_THREE_DAYS("J23·六(四)", "公示结束后 3 天内报送备案材料", "filing within 3 days after the notice ended"),
    FILING_COMPLETE(
            "J23·五(二)",
            "备案材料含评审工作报告、公示情况、评审通过人员信息",
            "a filing has the report, the notice record and the list of those who passed"),
    PROCEDURE_KEPT("J23·四(二)", "未履行评审程序的结果一律不予核准备案", "results that did not follow the procedure are not accepted"),
    ONE_PUBLICATION(
            "J23·六(四)", "由人社厅统一颁发公布文件、统一生成电子证书", "one publication document, all certificates generated at once"),
    POSTS_AT_MOST_FORTY_PERCENT(
            "J23·二(四)", "三级岗位评审通过率控制在 40% 以内", "at most 40 % of those reviewed for a level-3 post pass"),
    GRASSROOTS_MONTHLY(
            "J23·二(二)",
            "“3010”人员县审核、省认定，每月认定一次",
            "“3010” cases: examined by the county, confirmed by the province once a month"),
    NEW_OCCUPATIONS_BY_PROVINCE(
            "J21·六(六)", "新职业职称由省级人社部门公布发证", "new-occupation titles are issued by the province only"),
    DIRECTIONAL_IN_PILOT(
            "J23·一(九)",
            "定向职称由试点边境县组织评审，评本县企事业单位人员，不含以考代评、考评结合系列",
            "directional titles: pilot counties only, for people working there, not in examined series"),
    CHANGE_AT_SAME_LEVEL(
            "J23·一(十三)",
            "同级改职由相应评委会按现有范围、专业、层级评审",
            "a change at the same level is reviewed by the committee of that series"),
    SKILLED_WORKERS_FIELDS(
            "J22·二(一)",
            "高技能人才贯通限于工程、农业、工艺美术、文物博物、实验技术、艺术、体育、技工院校教师系列",
            "skilled workers' titles lie in engineering, agriculture, crafts, museums, laboratories, arts, sports, and"
                    + " teaching at technical schools"),
    SKILL_WITH_TITLE(
            "SX·三（征求意见稿）；J22·二(四)",
            "技能等级证书随相应职称同步核发：助理级对应高级工，中级对应技师，副高级对应高级技师",
            "a skill certificate is issued together with the title that it corresponds to: assistant with 高级工,"
                    + " intermediate with 技师, associate senior with 高级技师"),
    QUALIFICATIONS_CORRESPOND(
            "J23·一(十)",
            "助理社会工作者、社会工作者职业资格对应初级、中级社会服务师，不经评审；高级社会服务师须考试合格并经高级评委会评审",
            "the qualifications of social workers correspond to the first two levels of 社会服务师 without a review; the"
                    + " senior level asks for examination and review"),
    SKILLED_WORKERS_BY_PROVINCE(
            "J23·一(十一)",
            "高技能人才贯通由省厅组建的评委会评审",
            "skilled workers' titles are reviewed by the committee that the province set up");

    private final String source;
    private final String chinese;
    private final String english;

    ProcedureRule(String source, String chinese, String english) {
        this.source = source;
        this.chinese = chinese;
        this.english = english;
    }

    /** Where it stands, such as {@code J23·六(四)}. */
    public String source() {
        return source;
    }

    public String chinese() {
        return chinese;
    }

    public String english() {
        return english;
    }
}

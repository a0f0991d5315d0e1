package zhengjian.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import zhengjian.document.qr.QrCode;
import zhengjian.page.employer.WatchesPage;
import zhengjian.page.holder.AlertLine;
import zhengjian.page.holder.CheckFacts;
import zhengjian.page.holder.ChecksPage;
import zhengjian.page.holder.OwnCard;
import zhengjian.page.holder.ShareCodePage;
import zhengjian.page.holder.SharesPage;
import zhengjian.page.session.Complaint;

/** Pages of holders and employers that a walk through the service meets in one state only, with the longest values. */
final class SampleHolder {
    static final String CODE = "9F3K-9F3K-9F3K-9F3K-9F3K-9F3K";
    static final String LINK = "https://zs.rst.example.gov.cn/s/" + CODE.replace("-", "");

    private static final String ORGANISATION = "长白朝鲜族自治县人力资源和社会保障局专业技术人员管理服务中心";

    private SampleHolder() {}

    static void addTo(Map<String, Object> pages) {
        pages.put("holder-made", made());
        pages.put("holder-checks", checks());
        pages.put("holder-shares", new SharesPage(List.of(copy()), 1312, true));
        pages.put("employer-watches", watches());
    }

    private static ShareCodePage made() {
        return new ShareCodePage(
                new OwnCard(SamplePages.facts("directional", "长白朝鲜族自治县"), "22A7K9QX3M4TH8PC", "valid"),
                CODE,
                LINK,
                QrCode.of(LINK).path(),
                QrCode.of(LINK).size(),
                "0".repeat(32),
                SamplePages.TIME,
                "all",
                5);
    }

    private static ChecksPage checks() {
        return new ChecksPage(
                List.of(
                        row("batch", ORGANISATION, "0123456789abcdef", OptionalLong.empty()),
                        row("share", "", "1234567", OptionalLong.of(1_234_567))),
                List.of(
                        new AlertLine("many-in-an-hour", "22A7-K9QX-3M4T-H8PC", 1312, SamplePages.TIME),
                        new AlertLine("number-tried-often", "22A7-K9QX-3M4T-H8PC", 15, SamplePages.TIME)),
                2);
    }

    private static ChecksPage.Row row(String way, String organisation, String name, OptionalLong entry) {
        return new ChecksPage.Row(
                "22A7-K9QX-3M4T-H8PC",
                "22A7K9QX3M4TH8PC",
                "out-of-scope",
                "limited",
                new CheckFacts(
                        SamplePages.TIME,
                        way,
                        way.equals("share") ? "9F3K9F3K" : "",
                        "长白朝鲜族自治县",
                        organisation,
                        "promotion-directional",
                        name,
                        entry));
    }

    private static SharesPage.Row copy() {
        return new SharesPage.Row(
                "0".repeat(32),
                "22A7-K9QX-3M4T-H8PC",
                SamplePages.TIME,
                SamplePages.TIME.plusDays(180),
                "open",
                "usual",
                5,
                4,
                Optional.of(new SharesPage.Copy("0".repeat(32), "参加二〇二六年度工程系列高级职称评审", ORGANISATION, CODE)));
    }

    private static WatchesPage watches() {
        String number = "22A7-K9QX-3M4T-H8PC";
        List<WatchesPage.Change> changes = List.of("suspended", "reinstated", "revoked", "superseded").stream()
                .map(word -> new WatchesPage.Change(number, "22A7K9QX3M4TH8PC", word, SamplePages.TIME))
                .toList();
        return new WatchesPage(
                LocalDate.of(2026, 6, 18),
                changes,
                false,
                List.of(
                        new WatchesPage.Ended(number, "holder", Optional.empty()),
                        new WatchesPage.Ended(number, "time", Optional.of(SamplePages.TIME)),
                        new WatchesPage.Ended(number, "employer", Optional.of(SamplePages.TIME))),
                List.of(new WatchesPage.Open(
                        "0".repeat(32),
                        number,
                        "22A7K9QX3M4TH8PC",
                        SamplePages.TIME,
                        SamplePages.TIME.plusDays(180),
                        true)),
                1312,
                List.of(new Complaint("shareCode", "没有这个分享码。 There is no such share code.")));
    }
}

package zhengjian.web;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import zhengjian.document.qr.QrCode;
import zhengjian.page.CertificateFacts;
import zhengjian.page.CertificatePage;
import zhengjian.page.ErrorPage;
import zhengjian.page.HomePage;
import zhengjian.page.LedgerPage;
import zhengjian.page.ReceiptPage;
import zhengjian.page.ScanPage;
import zhengjian.page.State;
import zhengjian.page.TextPage;
import zhengjian.page.VerdictPage;
import zhengjian.page.VerdictPage.Check;
import zhengjian.page.VerdictPage.Result;
import zhengjian.page.VerdictPage.Step;
import zhengjian.page.wallet.OfferPage;
import zhengjian.signing.merkle.Hash;

/** One sample of every page in every state, with the longest values that occur. */
final class SamplePages {
    static final OffsetDateTime TIME = OffsetDateTime.parse("2026-11-20T14:32:08+08:00");
    static final String HASH = "3f9a1c07d2b84e6655aa01c29be7f0d18c42e9b0775d3a61fe20984bd16c5e73";

    private static final long INDEX = 1841;
    private static final long SIZE = 20_417;
    private static final byte[] ENTRY = HexFormat.of().parseHex("850101" + "1a6affaa58" + "5820" + HASH + "f6");

    private SamplePages() {}

    static CertificateFacts facts(String kind, String scope) {
        return new CertificateFacts(
                "22A7-K9QX-3M4T-H8PC",
                "title",
                kind,
                "张*明",
                "110***********2417",
                "高级工程师",
                "associate-senior",
                "副高级",
                "工程系列",
                "建筑工程（结构设计）",
                scope,
                Optional.of(LocalDate.of(2026, 6, 18)),
                Optional.of(LocalDate.of(2026, 7, 14)),
                "证鉴演示人力资源和社会保障厅",
                "演人社职〔2026〕118号");
    }

    static VerdictPage verdict(State state) {
        boolean limited = state == State.LIMITED || state == State.OUT_OF_SCOPE;
        boolean nothing = state.shown() == State.Shown.NOTHING;
        return new VerdictPage(
                state,
                "",
                TIME,
                state == State.NOT_FOUND
                        ? Optional.of("22A7-K9QX-3M4T-H8PD")
                        : state == State.NOT_OURS ? Optional.of("zs-check.evil.example") : Optional.empty(),
                state == State.NOT_FOUND,
                nothing
                        ? Optional.empty()
                        : Optional.of(facts(limited ? "directional" : "regular", limited ? "长白朝鲜族自治县" : "吉林省")),
                state == State.OUT_OF_SCOPE
                        ? Optional.of(new VerdictPage.Place("220102", "长春市南关区", false))
                        : Optional.empty(),
                change(state),
                checks(state),
                nothing && state != State.NOT_FOUND ? Optional.empty() : Optional.of("R7QK2-93MD-8TXA"),
                nothing
                        ? List.of()
                        : List.of(
                                new VerdictPage.Technical("Key", "a91c07d2 · ES256"),
                                new VerdictPage.Technical("Ledger entry", "1842 of 20,417"),
                                new VerdictPage.Technical("Root hash", HASH)));
    }

    private static Optional<VerdictPage.StatusChange> change(State state) {
        return switch (state) {
            case REVOKED ->
                Optional.of(new VerdictPage.StatusChange(LocalDate.of(2026, 9, 2), "申报材料不实", "演人社职〔2026〕201号", ""));
            case SUSPENDED -> Optional.of(new VerdictPage.StatusChange(LocalDate.of(2026, 9, 2), "", "", ""));
            case SUPERSEDED ->
                Optional.of(new VerdictPage.StatusChange(LocalDate.of(2026, 10, 8), "姓名变更", "", "22P3-M7XC-KT49-QJ2D"));
            default -> Optional.empty();
        };
    }

    private static List<Check> checks(State state) {
        return switch (state) {
            case VALID, LIMITED -> all(Result.PASS, Result.PASS, Result.PASS, Result.PASS, Result.NOT_CHECKED);
            case OUT_OF_SCOPE -> all(Result.PASS, Result.PASS, Result.PASS, Result.PASS, Result.FAIL);
            case REVOKED, SUSPENDED, SUPERSEDED ->
                all(Result.PASS, Result.PASS, Result.PASS, Result.FAIL, Result.NOT_CHECKED);
            case FORGED, KEY_NOT_TRUSTED, KEY_COMPROMISED ->
                all(Result.PASS, Result.FAIL, Result.NOT_CHECKED, Result.NOT_CHECKED, Result.NOT_CHECKED);
            case STATUS_STALE -> all(Result.PASS, Result.PASS, Result.PASS, Result.NOT_CHECKED, Result.NOT_CHECKED);
            case NOT_FOUND, NOT_OURS, MALFORMED, CANNOT_CHECK -> List.of();
        };
    }

    private static List<Check> all(Result key, Result signature, Result register, Result status, Result scope) {
        return List.of(
                new Check(Step.KEY, key),
                new Check(Step.SIGNATURE, signature),
                new Check(Step.REGISTER, register),
                new Check(Step.LEDGER, register),
                new Check(Step.STATUS, status),
                new Check(Step.SCOPE, scope));
    }

    /** Root of a tree in which {@link #place} really stands where it says. */
    private static final Hash ROOT = root();

    private static Hash sibling(int step) {
        return Hash.ofLeaf(new byte[] {(byte) step});
    }

    private static List<LedgerPage.Node> path() {
        List<LedgerPage.Node> path = new ArrayList<>();
        long node = INDEX;
        for (long last = SIZE - 1; last > 0; last >>= 1) {
            path.add(new LedgerPage.Node(sibling(path.size()).hex(), (node & 1) == 1));
            node >>= 1;
        }
        return path;
    }

    private static Hash root() {
        Hash hash = Hash.ofLeaf(ENTRY);
        List<LedgerPage.Node> path = path();
        for (int step = 0; step < path.size(); step++) {
            boolean left = path.get(step).left();
            hash = left ? Hash.ofNode(sibling(step), hash) : Hash.ofNode(hash, sibling(step));
        }
        return hash;
    }

    static LedgerPage ledger(Optional<LedgerPage.Place> place, Optional<LedgerPage.Comparison> comparison) {
        return new LedgerPage(
                "zhengjian.example/demo",
                SIZE,
                TIME,
                ROOT.hex(),
                "zhengjian.example/demo\n20417\n" + ROOT.base64() + "\n\n"
                        + "— zhengjian.example/demo qRwH0kq1bT7yRrYy3Jm0cPpWj9v1d8l7u0l2m0Qx2B5w4b1nS9sVhK3c=\n",
                place,
                comparison);
    }

    private static LedgerPage.Place place() {
        return new LedgerPage.Place(
                "22A7-K9QX-3M4T-H8PC",
                true,
                INDEX,
                SIZE,
                HexFormat.of().formatHex(ENTRY),
                Optional.of(new LedgerPage.Said("certificate-issued", "发证", TIME)),
                path());
    }

    /** Name → page. Names are part of addresses and of the names of pictures. */
    private static OfferPage.Open offer() {
        String link =
                "openid-credential-offer://?credential_offer_uri=https%3A%2F%2Fzs.example.gov.cn%2Fwallet%2Foffers%2F"
                        + HASH.substring(0, 43) + ".json";
        return new OfferPage.Open(link, QrCode.of(link).path(), QrCode.of(link).size(), "14:45");
    }

    static Map<String, Object> all() {
        Map<String, Object> pages = new LinkedHashMap<>();
        pages.put("home", HomePage.empty());
        pages.put("home-wrong", HomePage.again("22A7-K9QX-3M4T-H8PD", HomePage.Complaint.NUMBER_MISTYPED));
        pages.put("home-name", HomePage.askingName("JL2019-00418"));
        pages.put("home-name-wrong", HomePage.again("JL2019-00418", HomePage.Complaint.NAME_MISSING));
        for (State state : State.values()) {
            pages.put("verdict-" + state.key(), verdict(state));
        }
        pages.put(
                "receipt",
                new ReceiptPage(
                        "R7QK2-93MD-8TXA",
                        verdict(State.VALID),
                        Optional.of(State.VALID),
                        "2026年秋季招聘",
                        "employment",
                        "演示制造有限公司（虚构）",
                        20_416));
        pages.put(
                "receipt-changed",
                new ReceiptPage(
                        "R7QK2-93MD-8TXA", verdict(State.LIMITED), Optional.of(State.REVOKED), "", "", "", 20_416));
        pages.put("scan", ScanPage.empty());
        pages.put("scan-wrong", new ScanPage(Optional.of(ScanPage.Complaint.NO_CODE)));
        pages.put("ledger", ledger(Optional.empty(), Optional.empty()));
        pages.put(
                "ledger-answers",
                ledger(
                        Optional.of(place()),
                        Optional.of(new LedgerPage.Comparison(18_200, LedgerPage.Outcome.SAME_BEGINNING))));
        pages.put(
                "ledger-troubles",
                ledger(
                        Optional.of(LedgerPage.Place.missing("22A7")),
                        Optional.of(new LedgerPage.Comparison(18_200, LedgerPage.Outcome.DIFFERENT))));
        pages.put(
                "ledger-forged",
                ledger(
                        Optional.of(new LedgerPage.Place("22A7", true, INDEX, SIZE, "00", Optional.empty(), path())),
                        Optional.empty()));
        pages.put("certificate", new CertificatePage(facts("directional", "长白朝鲜族自治县"), "/drawing.svg", ""));
        SampleRecognition.addTo(pages);
        SampleNotices.addTo(pages);
        SampleDesk.addTo(pages);
        SampleReviews.addTo(pages);
        SampleOversight.addTo(pages);
        SampleHolder.addTo(pages);
        SampleEmployer.addTo(pages);
        SampleBatches.addTo(pages);
        for (TextPage page : TextPage.values()) {
            pages.put(page.key(), page);
        }
        for (String state : List.of("redeemed", "expired", "blocked")) {
            pages.put("wallet-" + state, new OfferPage(state, Optional.empty()));
        }
        pages.put("wallet-open", new OfferPage("open", Optional.of(offer())));
        pages.put("error-404", new ErrorPage(404, "", "", "", 0));
        pages.put("error-no-receipt", new ErrorPage(404, "no-such-receipt", "", "", 0));
        pages.put("error-400", new ErrorPage(400, "", "这是将来的日期。 A day to come.", "", 0));
        pages.put("error-429", new ErrorPage(429, "", "", "", 40));
        pages.put("error-500", new ErrorPage(500, "", "", "E-7QK2-93MD", 0));
        pages.put("error-503", new ErrorPage(503, "", "", "", 30));
        return pages;
    }
}

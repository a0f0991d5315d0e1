package zhengjian.holder.http;

import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import zhengjian.certificate.Certificate;
import zhengjian.certificate.DivisionCode;
import zhengjian.certificate.Scope;
import zhengjian.holder.checks.CheckName;
import zhengjian.holder.checks.NoticeUnusual;
import zhengjian.holder.checks.SeenCheck;
import zhengjian.holder.claim.Claim;
import zhengjian.holder.copy.Copy;
import zhengjian.holder.own.OwnData;
import zhengjian.holder.share.Share;
import zhengjian.holder.share.ShareCode;
import zhengjian.page.Address;
import zhengjian.register.RegisteredCertificate;

/**
 * What a holder reads, as JSON.
 *
 * @param places the name of a division
 */
public record HolderJson(URI baseUrl, Function<DivisionCode, String> places) {
    Map<String, Object> certificate(RegisteredCertificate registered) {
        Certificate certificate = registered.certificate();
        Scope scope = certificate.scope();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("number", certificate.number().text());
        json.put("family", certificate.family().code());
        json.put("kind", scope.kind().code());
        json.put("holderName", certificate.holder().name().text());
        json.put("idNumber", certificate.holder().id().masked());
        json.put("title", certificate.title().name());
        json.put("level", certificate.title().rank().code());
        json.put("series", certificate.title().series());
        json.put("specialty", certificate.title().specialty());
        Map<String, Object> place = new LinkedHashMap<>();
        place.put("division", scope.division().code());
        place.put("name", places.apply(scope.division()));
        json.put("scope", place);
        json.put("obtainedOn", certificate.obtainedOn().toString());
        json.put("issuedOn", certificate.issuedOn().toString());
        json.put("issuer", certificate.authority());
        json.put("status", registered.status().status().code());
        json.put("statusSince", OwnData.time(registered.status().since()));
        json.put("hasPhoto", certificate.photo().isPresent());
        json.put("pdf", "/api/v1/holder/certificates/" + certificate.number().canonical() + ".pdf");
        return json;
    }

    static Map<String, Object> share(Share share, Instant now) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("share", share.id().text());
        json.put("number", share.number().text());
        json.put("days", share.terms().days());
        json.put("visible", share.terms().visible().code());
        json.put("looks", share.terms().looks());
        json.put("looked", share.looked());
        json.put("madeAt", OwnData.time(share.madeAt()));
        json.put("until", OwnData.time(share.end()));
        json.put("state", share.state(now).code());
        share.copy().ifPresent(copy -> json.put("copy", copy));
        return json;
    }

    /** The address under which a code is looked at. */
    public String link(ShareCode code) {
        return baseUrl + "/s/" + code.symbols();
    }

    Map<String, Object> made(ShareCode code, Share share, Instant now) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("code", code.grouped());
        json.put("link", link(code));
        json.putAll(share(share, now));
        return json;
    }

    static Map<String, Object> copy(Copy copy, Instant now) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("copy", copy.id());
        json.put("number", copy.number().text());
        json.put("purpose", copy.purpose());
        json.put("recipient", copy.recipient());
        json.put("code", copy.code());
        json.put("madeAt", OwnData.time(copy.madeAt()));
        json.put("until", OwnData.time(copy.share().end()));
        json.put("state", copy.share().state(now).code());
        json.put("looked", copy.share().looked());
        json.put("share", copy.share().id().text());
        json.put("pdf", "/api/v1/holder/copies/" + copy.id() + ".pdf");
        return json;
    }

    Map<String, Object> check(SeenCheck check) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("number", check.number().text());
        json.put("at", OwnData.time(check.at()));
        json.put("way", check.way().code());
        check.place().ifPresent(place -> {
            Map<String, Object> in = new LinkedHashMap<>();
            in.put("division", place);
            in.put("name", places.apply(new DivisionCode(place)));
            json.put("in", in);
        });
        check.purpose().ifPresent(purpose -> json.put("purpose", purpose));
        check.organisation().ifPresent(organisation -> json.put("organisation", organisation));
        check.share().ifPresent(share -> json.put("shareEnding", share));
        json.put("verdict", check.verdict());
        named(json, check.name());
        return json;
    }

    /** What a check is called, and where everybody may read its entry. */
    private void named(Map<String, Object> json, CheckName name) {
        OwnData.named(json, name);
        if (name instanceof CheckName.Entry entry) {
            json.put("ledgerEntry", baseUrl + Address.LEDGER_ENTRY.replace("{index}", entry.text()));
        }
    }

    static Map<String, Object> alert(NoticeUnusual.Alert alert) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("rule", alert.rule().id());
        json.put("number", alert.number().text());
        json.put("checks", alert.checks());
        json.put("within", alert.rule().within().toString());
        json.put("last", OwnData.time(alert.last()));
        return json;
    }

    Map<String, Object> claim(Claim claim) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("claim", claim.id());
        json.put("number", claim.number().text());
        json.put("kind", claim.kind().code());
        claim.check().ifPresent(check -> named(json, check.name()));
        json.put("text", claim.text());
        json.put("madeAt", OwnData.time(claim.madeAt()));
        json.put("state", claim.state().code());
        claim.settled().ifPresent(settled -> {
            json.put("answer", settled.answer());
            json.put("settledAt", OwnData.time(settled.at()));
        });
        return json;
    }
}

package zhengjian.holder.own;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import zhengjian.certificate.Certificate;
import zhengjian.holder.Addresses;
import zhengjian.holder.OwnCertificates;
import zhengjian.holder.SignedHolder;
import zhengjian.holder.checks.CheckName;
import zhengjian.holder.checks.SeenCheck;
import zhengjian.holder.checks.WhoChecked;
import zhengjian.holder.claim.Claim;
import zhengjian.holder.claim.Claims;
import zhengjian.holder.claim.Settlement;
import zhengjian.holder.copy.Copies;
import zhengjian.holder.copy.Copy;
import zhengjian.holder.share.Share;
import zhengjian.holder.share.Shares;
import zhengjian.integrity.Ground;
import zhengjian.integrity.IntegrityRecord;
import zhengjian.integrity.RecordEntry;
import zhengjian.integrity.Recorded;
import zhengjian.register.Register;
import zhengjian.register.RegisteredCertificate;

/** Everything that is kept about a holder, in the order in which a person would ask for it. Photos are in the PDF. */
public final class OwnData {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Register register;
    private final OwnCertificates own;
    private final Addresses addresses;
    private final Shares shares;
    private final Copies copies;
    private final Claims claims;
    private final WhoChecked checks;
    private final IntegrityRecord integrity;

    public OwnData(
            Register register,
            OwnCertificates own,
            Addresses addresses,
            Shares shares,
            Copies copies,
            Claims claims,
            WhoChecked checks,
            IntegrityRecord integrity) {
        this.register = register;
        this.own = own;
        this.addresses = addresses;
        this.shares = shares;
        this.copies = copies;
        this.claims = claims;
        this.checks = checks;
        this.integrity = integrity;
    }

    /** The data as members of a JSON object. */
    public Map<String, Object> of(SignedHolder holder, Instant now) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("format", "zhengjian-own-data-1");
        data.put("madeAt", time(now));
        Map<String, Object> person = new LinkedHashMap<>();
        person.put("name", holder.name().text());
        person.put("idType", holder.id().type().code());
        person.put("idNumber", holder.id().number());
        addresses
                .find(holder.key())
                .ifPresent(
                        registered -> person.put("address", registered.address().text()));
        data.put("person", person);
        data.put("certificates", own.of(holder).stream().map(this::certificate).toList());
        data.put(
                "shares",
                shares.of(holder.key()).stream().map(share -> share(share, now)).toList());
        data.put("copies", copies.of(holder.key()).stream().map(OwnData::copy).toList());
        data.put("checks", checks.all(holder).stream().map(OwnData::check).toList());
        data.put("claims", claims.of(holder.key()).stream().map(OwnData::claim).toList());
        data.put("integrity", integrity(holder));
        return data;
    }

    /** The holder's entries in the integrity record: what, by which rule and document, until when; not who of staff made them. */
    public List<Map<String, Object>> integrity(SignedHolder holder) {
        return integrity.of(holder.id()).stream().map(this::entry).toList();
    }

    private Map<String, Object> entry(Recorded recorded) {
        RecordEntry entry = recorded.entry();
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("number", entry.certificate().text());
        members.put(
                "ground",
                integrity.grounds().find(entry.ground()).map(Ground::chinese).orElse(entry.ground()));
        members.put("rule", entry.rule());
        members.put("reason", entry.reason());
        members.put("document", entry.document());
        members.put("enteredOn", entry.enteredOn().toString());
        recorded.bannedThrough().ifPresent(last -> members.put("bannedThrough", last.toString()));
        members.put("keptThrough", entry.keptThrough().toString());
        recorded.lifting().ifPresent(lifting -> members.put("liftedBy", lifting.document()));
        return members;
    }

    private Map<String, Object> certificate(RegisteredCertificate registered) {
        Certificate certificate = registered.certificate();
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("number", certificate.number().text());
        members.put("family", certificate.family().code());
        members.put("kind", certificate.scope().kind().code());
        members.put("scope", certificate.scope().division().code());
        members.put("holderName", certificate.holder().name().text());
        certificate.holder().sex().ifPresent(sex -> members.put("sex", sex.code()));
        certificate.holder().employer().ifPresent(employer -> members.put("employer", employer));
        members.put("series", certificate.title().series());
        members.put("specialty", certificate.title().specialty());
        members.put("title", certificate.title().name());
        members.put("level", certificate.title().rank().code());
        members.put("channel", certificate.channel().code());
        members.put("committee", certificate.committee());
        members.put("obtainedOn", certificate.obtainedOn().toString());
        members.put("issuedOn", certificate.issuedOn().toString());
        members.put("documentNumber", certificate.publication().documentNumber());
        members.put("issuer", certificate.authority());
        certificate.photo().ifPresent(photo -> members.put("photoSha256", photo));
        members.put("ledgerIndex", registered.ledgerIndex());
        members.put("status", registered.status().status().code());
        members.put("statusSince", time(registered.status().since()));
        members.put("statusChanges", register.history(registered).size());
        members.put("token", registered.tokenText());
        return members;
    }

    private static Map<String, Object> share(Share share, Instant now) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("share", share.id().text());
        members.put("number", share.number().text());
        members.put("visible", share.terms().visible().code());
        members.put("looks", share.terms().looks());
        members.put("looked", share.looked());
        members.put("madeAt", time(share.madeAt()));
        members.put("until", time(share.end()));
        members.put("state", share.state(now).code());
        return members;
    }

    private static Map<String, Object> copy(Copy copy) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("copy", copy.id());
        members.put("number", copy.number().text());
        members.put("purpose", copy.purpose());
        members.put("recipient", copy.recipient());
        members.put("code", copy.code());
        members.put("madeAt", time(copy.madeAt()));
        members.put("until", time(copy.share().end()));
        return members;
    }

    private static Map<String, Object> check(SeenCheck check) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("number", check.number().text());
        named(members, check.name());
        members.put("at", time(check.at()));
        members.put("way", check.way().code());
        check.place().ifPresent(place -> members.put("in", place));
        check.purpose().ifPresent(purpose -> members.put("purpose", purpose));
        check.organisation().ifPresent(organisation -> members.put("organisation", organisation));
        check.share().ifPresent(share -> members.put("share", share));
        members.put("verdict", check.verdict());
        return members;
    }

    /** Adds what a check is called. */
    public static void named(Map<String, Object> members, CheckName name) {
        if (name instanceof CheckName.Entry entry) {
            members.put("ledgerIndex", entry.index());
        } else {
            members.put("batch", name.text());
        }
    }

    private static Map<String, Object> claim(Claim claim) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("claim", claim.id());
        members.put("number", claim.number().text());
        members.put("kind", claim.kind().code());
        claim.check().ifPresent(check -> named(members, check.name()));
        members.put("text", claim.text());
        members.put("madeAt", time(claim.madeAt()));
        members.put("state", claim.state().code());
        claim.settled().ifPresent(settled -> settled(members, settled));
        return members;
    }

    private static void settled(Map<String, Object> members, Settlement settled) {
        members.put("answer", settled.answer());
        members.put("settledAt", time(settled.at()));
    }

    /** ISO 8601 with the offset of Asia/Shanghai. */
    public static String time(Instant at) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at.atZone(ZONE));
    }

    /** The lists in the data, by name, in their order. */
    static List<String> lists() {
        return List.of("certificates", "shares", "copies", "checks", "claims", "integrity");
    }
}

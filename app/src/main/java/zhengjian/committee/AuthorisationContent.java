package zhengjian.committee;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import zhengjian.certificate.Channel;
import zhengjian.certificate.DivisionCode;
import zhengjian.certificate.Family;
import zhengjian.certificate.Kind;
import zhengjian.certificate.Rank;
import zhengjian.dossier.Content;
import zhengjian.signing.Bytes;
import zhengjian.signing.cose.CborItem;
import zhengjian.staff.UserName;

/** The bytes of an authorisation: sets in the order of their words, so that one authorisation has one form. */
final class AuthorisationContent {
    private static final int FIELDS = 12;

    private AuthorisationContent() {}

    static byte[] encode(Authorisation one) {
        return Content.encode(
                CborItem.of(one.id().text()),
                CborItem.of(one.name()),
                CborItem.of(one.ofAuthority()),
                CborItem.of(one.region().code()),
                Content.orNull(one.unit()),
                texts(one.highest().entrySet().stream()
                        .map(entry ->
                                entry.getKey().code() + " " + entry.getValue().code())),
                fields(one.fields()),
                texts(one.channels().stream().map(Channel::code)),
                texts(one.kinds().stream().map(Kind::code)),
                CborItem.of(one.firstYear()),
                CborItem.of(one.lastYear()),
                texts(one.offices().stream().map(UserName::text)));
    }

    private static CborItem texts(Stream<String> words) {
        return new CborItem.Array(words.sorted().map(CborItem::of).toList());
    }

    private static CborItem fields(List<Field> fields) {
        return new CborItem.Array(fields.stream()
                .map(field -> CborItem.array(CborItem.of(field.series()), texts(field.specialties().stream())))
                .toList());
    }

    /** @throws zhengjian.register.RegisterDamaged when the bytes are not what {@link #encode} writes */
    static Authorisation parse(Bytes bytes) {
        return Content.read(bytes, FIELDS, "authorisation", AuthorisationContent::of);
    }

    private static Authorisation of(Content content) {
        return new Authorisation(
                new CommitteeId(content.text(1)),
                content.text(2),
                content.flag(3),
                new DivisionCode(content.text(4)),
                content.optionalText(5),
                highest(content.texts(6)),
                parseFields(((CborItem.Array) content.item(7)).items()),
                content.texts(8).stream().map(Channel::parse).collect(Collectors.toSet()),
                content.texts(9).stream().map(Kind::parse).collect(Collectors.toSet()),
                Math.toIntExact(content.number(10)),
                Math.toIntExact(content.number(11)),
                content.texts(12).stream().map(UserName::new).collect(Collectors.toSet()));
    }

    private static Map<Family, Rank> highest(List<String> words) {
        Map<Family, Rank> highest = new EnumMap<>(Family.class);
        for (String pair : words) {
            int blank = pair.indexOf(' ');
            Family family = Family.parse(pair.substring(0, blank));
            highest.put(family, Rank.parse(family, pair.substring(blank + 1)));
        }
        return highest;
    }

    private static List<Field> parseFields(List<CborItem> items) {
        List<Field> fields = new ArrayList<>();
        for (CborItem item : items) {
            List<CborItem> parts = ((CborItem.Array) item).items();
            Set<String> specialties = ((CborItem.Array) parts.get(1))
                    .items().stream().map(one -> ((CborItem.Text) one).value()).collect(Collectors.toSet());
            fields.add(new Field(((CborItem.Text) parts.get(0)).value(), specialties));
        }
        return fields;
    }
}

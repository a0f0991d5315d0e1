package zhengjian.recognition.load;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import zhengjian.certificate.DivisionCode;
import zhengjian.recognition.question.Zone;
import zhengjian.recognition.rule.Directory;
import zhengjian.recognition.rule.Jurisdiction;
import zhengjian.recognition.source.SourceDocument;

/** What rules refer to by a short name; a name that is not known is refused. */
record Reference(Map<String, SourceDocument> documents, List<Zone> zones, Map<String, Directory> directories) {
    SourceDocument document(String id) {
        return known(documents.get(id), id, "documents");
    }

    Directory directory(String id) {
        return known(directories.get(id), id, "directories");
    }

    Jurisdiction jurisdiction(String id) {
        if (id.equals(Jurisdiction.COUNTRY)) {
            return Jurisdiction.country();
        }
        Optional<Zone> zone = zones.stream().filter(one -> one.id().equals(id)).findFirst();
        return zone.map(Jurisdiction::of).orElseGet(() -> Jurisdiction.of(new DivisionCode(id)));
    }

    private static <T> T known(@org.jspecify.annotations.Nullable T value, String id, String where) {
        if (value == null) {
            throw new IllegalArgumentException("“" + id + "” does not stand under " + where);
        }
        return value;
    }
}

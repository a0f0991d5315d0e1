package zhengjian.issuance.check;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import zhengjian.certificate.person.BadIdDocument;
import zhengjian.certificate.person.BadName;
import zhengjian.certificate.person.Holder;
import zhengjian.certificate.person.IdDocument;
import zhengjian.certificate.person.IdDocumentType;
import zhengjian.certificate.person.PersonName;
import zhengjian.certificate.person.Sex;
import zhengjian.issuance.list.Column;

/** The columns about the person: 姓名, 性别, 证件类型, 证件号码, 工作单位. */
final class HolderCheck {
    private final TextCheck texts;
    private final Map<String, Optional<String>> employers = new HashMap<>();

    HolderCheck(TextCheck texts) {
        this.texts = texts;
    }

    Optional<Holder> check(RowCells cells) {
        Optional<PersonName> name = name(cells);
        Optional<IdDocument> id = id(cells);
        Optional<Sex> stated = sex(cells);
        Optional<Sex> sex = stated.or(() -> id.flatMap(IdDocument::sex));
        if (stated.isPresent()
                && id.flatMap(IdDocument::sex).filter(of -> of != stated.get()).isPresent()) {
            cells.refuse(Column.SEX, "应与证件号码所示一致 / must agree with the ID number");
        }
        Optional<String> employer = employer(cells);
        return name.isEmpty() || id.isEmpty()
                ? Optional.empty()
                : Optional.of(new Holder(name.get(), sex, id.get(), employer));
    }

    private Optional<PersonName> name(RowCells cells) {
        return cells.required(Column.NAME, "姓名不能为空 / a name").flatMap(text -> {
            try {
                PersonName name = PersonName.parse(text);
                return texts.drawable(cells, Column.NAME, name.text()) ? Optional.of(name) : Optional.empty();
            } catch (BadName e) {
                cells.refuse(Column.NAME, e);
                return Optional.empty();
            }
        });
    }

    private static Optional<Sex> sex(RowCells cells) {
        return cells.text(Column.SEX).flatMap(text -> {
            try {
                return Optional.of(Sex.parse(text));
            } catch (IllegalArgumentException e) {
                cells.refuse(Column.SEX, "男或女，或留空 / 男, 女, or empty");
                return Optional.empty();
            }
        });
    }

    private static Optional<IdDocument> id(RowCells cells) {
        Optional<IdDocumentType> type = type(cells);
        Optional<String> number = cells.required(Column.ID_NUMBER, "证件号码不能为空 / an ID number");
        if (type.isEmpty() || number.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(IdDocument.parse(type.get(), number.get()));
        } catch (BadIdDocument e) {
            cells.refuse(Column.ID_NUMBER, type.get().chinese() + "：" + e.getMessage());
            return Optional.empty();
        }
    }

    private static Optional<IdDocumentType> type(RowCells cells) {
        if (cells.cell(Column.ID_TYPE).isEmpty()) {
            return Optional.of(IdDocumentType.RESIDENT_ID);
        }
        return cells.text(Column.ID_TYPE).flatMap(text -> {
            try {
                return Optional.of(IdDocumentType.parse(text));
            } catch (IllegalArgumentException e) {
                cells.refuse(Column.ID_TYPE, Words.of(IdDocumentType.values(), IdDocumentType::chinese));
                return Optional.empty();
            }
        });
    }

    private Optional<String> employer(RowCells cells) {
        Optional<String> text = cells.text(Column.EMPLOYER)
                .flatMap(employer -> texts.check(cells, Column.EMPLOYER, employer, Holder.LONGEST_EMPLOYER));
        return text.isEmpty() ? text : employers.computeIfAbsent(text.get(), same -> text);
    }
}

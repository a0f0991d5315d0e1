package zhengjian.roster.check;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import zhengjian.catalogue.Divisions;
import zhengjian.certificate.DivisionCode;
import zhengjian.roster.list.UseCells;
import zhengjian.verification.Purpose;

/** Reads what a list says about the use of certificates, as people write it. Safe for threads. */
public final class ReadUse {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final LocalDate EARLIEST = LocalDate.of(1949, 10, 1);
    private static final Map<String, Purpose> WORDS = Map.ofEntries(
            Map.entry("聘用", Purpose.EMPLOYMENT),
            Map.entry("聘用上岗", Purpose.EMPLOYMENT),
            Map.entry("工资待遇", Purpose.PAY),
            Map.entry("兑现待遇", Purpose.PAY),
            Map.entry("兑现工资待遇", Purpose.PAY),
            Map.entry("申报普通职称", Purpose.PROMOTION_REGULAR),
            Map.entry("申报普通高一级职称", Purpose.PROMOTION_REGULAR),
            Map.entry("申报定向职称", Purpose.PROMOTION_DIRECTIONAL),
            Map.entry("申报定向高一级职称", Purpose.PROMOTION_DIRECTIONAL));

    private final PlaceNames places;

    public ReadUse(Divisions divisions) {
        this.places = new PlaceNames(divisions);
    }

    /** A text that is no place, day or purpose. */
    public static final class BadUse extends Exception {
        private static final long serialVersionUID = 1;
        private final String field;
        private final transient Sentence sentence;

        BadUse(String field, String chinese, String english) {
            super(english);
            this.field = field;
            this.sentence = new Sentence(chinese, english);
        }

        /** {@code in}, {@code on} or {@code purpose}. */
        public String field() {
            return field;
        }

        /** What was expected; nothing of what was found. */
        public Sentence sentence() {
            return sentence;
        }
    }

    /** @throws BadUse when a cell has something else in it than it should */
    public RowUse read(UseCells cells, Instant now) throws BadUse {
        return new RowUse(in(cells.in()), on(cells.on(), LocalDate.ofInstant(now, ZONE)), purpose(cells.purpose()));
    }

    private Optional<DivisionCode> in(String text) throws BadUse {
        if (text.isBlank()) {
            return Optional.empty();
        }
        Optional<DivisionCode> place = places.find(text);
        if (place.isEmpty()) {
            throw new BadUse(
                    "in",
                    "使用地无法确定：应为六位区划代码，或不与他处重名的名称，如“吉林省集安市”。",
                    "The place is not clear: give its six-digit code, or its name if no other place has it.");
        }
        return place;
    }

    private static Optional<LocalDate> on(String text, LocalDate today) throws BadUse {
        if (text.isBlank()) {
            return Optional.empty();
        }
        LocalDate day;
        try {
            day = LocalDate.parse(text.strip());
        } catch (DateTimeParseException noDate) {
            throw new BadUse("on", "使用日期无法读取：应为 YYYY-MM-DD。", "The day cannot be read: expected YYYY-MM-DD.");
        }
        if (day.isBefore(EARLIEST) || day.isAfter(today)) {
            throw new BadUse(
                    "on",
                    "使用日期应在 " + EARLIEST + " 至今天（" + today + "）之间；将来的状态现在无从得知。",
                    "The day has to be between " + EARLIEST + " and today, " + today
                            + ": nobody knows a status to come.");
        }
        return Optional.of(day);
    }

    private static Optional<Purpose> purpose(String text) throws BadUse {
        if (text.isBlank()) {
            return Optional.empty();
        }
        Optional<Purpose> purpose = Purpose.ofCode(text.strip()).or(() -> Optional.ofNullable(WORDS.get(text.strip())));
        if (purpose.isEmpty()) {
            throw new BadUse(
                    "purpose",
                    "用途应为 聘用、工资待遇、申报普通职称、申报定向职称 之一。",
                    "The purpose has to be one of employment, pay, promotion-regular, promotion-directional.");
        }
        return purpose;
    }
}

package zhengjian.recognition.pages;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import zhengjian.certificate.DivisionCode;
import zhengjian.page.recognition.Typed;
import zhengjian.page.recognition.Typed.Choice;
import zhengjian.page.recognition.Typed.Complaint;
import zhengjian.page.recognition.Words;
import zhengjian.recognition.question.Place;

/** A form read field by field; what cannot be read becomes a complaint at its field, and is shown again as it was typed. */
final class PageForm {
    private static final int LONGEST = 60;
    private static final int LONGEST_TOKEN = 2000;
    private static final LocalDate EARLIEST = LocalDate.of(1949, 10, 1);
    private static final LocalDate LATEST = LocalDate.of(2199, 12, 31);

    private final Function<String, @Nullable String> source;
    private final PlaceSearch places;
    private final Map<String, String> values = new LinkedHashMap<>();
    private final List<Complaint> complaints = new ArrayList<>();

    /** @param source the value of a field, null if it was not sent */
    PageForm(Function<String, @Nullable String> source, PlaceSearch places) {
        this.source = source;
        this.places = places;
    }

    /** A text of at most 60 symbols, empty if nothing was typed. */
    String text(String field) {
        return text(field, LONGEST);
    }

    /** A longer one, for the whole text of a QR code. */
    String token(String field) {
        return text(field, LONGEST_TOKEN);
    }

    private String text(String field, int longest) {
        String sent = source.apply(field);
        String text = sent == null ? "" : sent.strip();
        if (text.length() > longest) {
            complain(field, new Words("太长了，请缩短", "this is too long"));
            text = text.substring(0, longest);
        }
        if (!text.isEmpty()) {
            values.put(field, text);
        }
        return text;
    }

    boolean has(String field) {
        return !text(field).isEmpty();
    }

    Optional<Place> place(String field) {
        return place(field, false);
    }

    /** A place that issues titles: of several with one name, the province. */
    Optional<DivisionCode> issuer(String field) {
        return place(field, true).map(Place::division);
    }

    private Optional<Place> place(String field, boolean provinceFirst) {
        String typed = text(field);
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        List<Place> found = places.find(typed);
        if (provinceFirst && found.stream().anyMatch(PageForm::isProvince)) {
            found = found.stream().filter(PageForm::isProvince).toList();
        }
        if (found.size() == 1) {
            values.put(field, places.label(found.get(0)));
            return Optional.of(found.get(0));
        }
        if (found.isEmpty()) {
            complain(
                    field,
                    new Words(
                            "没有找到“" + typed + "”，请写全地名，或写六位区划代码",
                            "no place “" + typed + "”: type its full Chinese name or its six-digit code"));
        } else {
            complaints.add(new Complaint(
                    field,
                    new Words("有几个地方叫“" + typed + "”，请选一个", "several places are called “" + typed + "”: choose one"),
                    found.stream()
                            .map(one -> new Choice(one.id(), places.label(one)))
                            .toList()));
        }
        return Optional.empty();
    }

    private static boolean isProvince(Place place) {
        return place.zone().isEmpty() && place.division().isProvince();
    }

    Optional<LocalDate> date(String field) {
        String typed = text(field);
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        try {
            LocalDate day = LocalDate.parse(typed);
            if (!day.isBefore(EARLIEST) && !day.isAfter(LATEST)) {
                return Optional.of(day);
            }
        } catch (DateTimeException noDay) {
            // complained about below
        }
        complain(field, new Words("日期请写成 2026-11-21 这样", "write the day like 2026-11-21"));
        return Optional.empty();
    }

    /** One of a select's values; anything else is a complaint. */
    <T> Optional<T> choice(String field, Function<String, T> parse) {
        String typed = text(field);
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(parse.apply(typed));
        } catch (IllegalArgumentException unknown) {
            complain(field, new Words("请从列表里选一个", "choose one of the list"));
            return Optional.empty();
        }
    }

    Optional<Boolean> flag(String field) {
        return choice(field, typed -> switch (typed) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException(typed);
        });
    }

    OptionalInt number(String field, int least, int most) {
        String typed = text(field);
        if (typed.isEmpty()) {
            return OptionalInt.empty();
        }
        if (typed.matches("[0-9]{1,4}")) {
            int number = Integer.parseInt(typed);
            if (number >= least && number <= most) {
                return OptionalInt.of(number);
            }
        }
        complain(field, new Words("请写 " + least + " 到 " + most + " 之间的数", "a number from " + least + " to " + most));
        return OptionalInt.empty();
    }

    /** The field's value unless the form said otherwise. */
    void preset(String field, String value) {
        values.putIfAbsent(field, value);
    }

    /** The first complaint about a field stays. */
    void complain(String field, Words words) {
        if (complaints.stream().noneMatch(one -> one.field().equals(field))) {
            complaints.add(new Complaint(field, words, List.of()));
        }
    }

    /** Complains only if nothing else is wrong. */
    void complainIfNone(String field, Words words) {
        if (complaints.isEmpty()) {
            complain(field, words);
        }
    }

    boolean faulty() {
        return !complaints.isEmpty();
    }

    Typed typed() {
        return new Typed(values, complaints);
    }
}

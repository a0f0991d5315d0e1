package zhengjian.recognition.http;

import zhengjian.catalogue.Divisions;
import zhengjian.certificate.DivisionCode;
import zhengjian.recognition.question.Place;
import zhengjian.recognition.rule.Rulebook;

/** Reads a place: the code of a division that exists or existed, or the identifier or name of a zone. */
public record Places(Divisions divisions, Rulebook rulebook) {
    /** @throws IllegalArgumentException saying what was expected */
    Place place(String text) {
        return rulebook.zone(text).map(Place::of).orElseGet(() -> Place.of(division(text)));
    }

    /** @throws IllegalArgumentException saying what was expected */
    DivisionCode division(String text) {
        DivisionCode code = DivisionCode.parse(text);
        if (divisions.find(code).isEmpty()) {
            throw new IllegalArgumentException("没有这个区划 / no such division");
        }
        return code;
    }
}

package zhengjian.review.pages;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import zhengjian.page.review.StepForm;
import zhengjian.page.review.StepForm.Input;
import zhengjian.page.review.StepForm.Option;
import zhengjian.page.review.StepForm.Type;
import zhengjian.review.Review;
import zhengjian.review.StepKind;
import zhengjian.review.steps.FileReview;
import zhengjian.web.session.Form;

/** What has to be filled in for each step. */
final class StepForms {
    private static final int LONG = 2000;
    private static final int ADDRESS = 300;
    private static final int SHORT = 100;
    private static final int NUMBER = 7;

    private final List<Option> authorities;

    /** @param authorities who may publish */
    StepForms(List<String> authorities) {
        this.authorities =
                authorities.stream().map(name -> new Option(name, name, name)).toList();
    }

    /** The form of a step, with what was typed before if it is the one that was sent. */
    StepForm of(StepKind kind, Review review, Side side, LocalDate today, Form typed) {
        return form(kind, "", inputs(kind, review, today), review, side, typed);
    }

    /** The form that settles one objection. */
    StepForm settling(int objection, Review review, Side side, Form typed) {
        String number = Integer.toString(objection);
        List<Input> inputs = List.of(
                new Input(
                        "outcome",
                        Type.RADIO,
                        "",
                        true,
                        0,
                        List.of(
                                new Option("upheld", "属实", "found true"),
                                new Option("not-upheld", "不属实", "not found true"))),
                required("finding", Type.LONG_TEXT, LONG, ""));
        Form own = typed.typed("objection").equals(number) ? typed : Form.empty();
        StepForm form = form(StepKind.SETTLED, number, inputs, review, side, own);
        return new StepForm(form.key(), form.path() + "/" + number, number, form.inputs());
    }

    private static StepForm form(
            StepKind kind, String about, List<Input> inputs, Review review, Side side, Form typed) {
        boolean sent =
                inputs.stream().anyMatch(input -> !typed.typed(input.name()).isEmpty());
        List<Input> filled = new ArrayList<>();
        for (Input input : inputs) {
            boolean keeps = sent && input.type() != Type.FILE;
            filled.add(keeps ? input.with(typed.typed(input.name())) : input);
        }
        return new StepForm(kind.code(), side.path(review.id()) + "/" + kind.code(), about, filled);
    }

    private List<Input> inputs(StepKind kind, Review review, LocalDate today) {
        return switch (kind) {
            case MEETING_APPROVED, ACCEPTED, FILED -> List.of(optional("comment", Type.LONG_TEXT, LONG, ""));
            case MEETING_DECLINED, ABANDONED -> List.of(required("reason", Type.LONG_TEXT, LONG, ""));
            case NOTICE_OPENED ->
                List.of(
                        required("firstDay", Type.DATE, 0, today.toString()),
                        optional("ownSite", Type.ADDRESS, ADDRESS, ""));
            case REMOVED ->
                List.of(required("row", Type.NUMBER, NUMBER, ""), required("reason", Type.LONG_TEXT, LONG, ""));
            case DOCUMENT_ADDED ->
                List.of(
                        new Input("document", Type.SELECT, missing(review), true, 0, documents()),
                        required("file", Type.FILE, 0, ""));
            case RETURNED ->
                List.of(
                        required("reason", Type.LONG_TEXT, LONG, ""),
                        required("fileBy", Type.DATE, 0, today.plusDays(7).toString()));
            case PUBLISHED ->
                List.of(
                        required("documentNumber", Type.TEXT, SHORT, ""),
                        required("documentTitle", Type.TEXT, 2 * SHORT, ""),
                        required("publishedOn", Type.DATE, 0, today.toString()),
                        new Input("authority", Type.SELECT, "", true, 0, authorities));
            case APPLIED, REPORTED, OBJECTED, SETTLED, ISSUED -> List.of();
        };
    }

    private static String missing(Review review) {
        for (FileReview.Document document : FileReview.Document.values()) {
            if (FileReview.document(review, document).isEmpty()) {
                return document.code();
            }
        }
        return "";
    }

    private static List<Option> documents() {
        return List.of(
                new Option("report", "评审工作报告", "report of the review"),
                new Option("notice-record", "公示情况", "record of the notice"));
    }

    static Input required(String name, Type type, int longest, String value) {
        return new Input(name, type, value, true, longest, List.of());
    }

    private static Input optional(String name, Type type, int longest, String value) {
        return new Input(name, type, value, false, longest, List.of());
    }

    /** Further steps of a side, apart from the one that leads on and those with a place of their own. */
    static List<StepKind> others(Review review, Side side, Optional<StepKind> next, NextStep step) {
        List<StepKind> others = new ArrayList<>();
        for (StepKind kind : review.next()) {
            boolean elsewhere = switch (kind) {
                case APPLIED, REPORTED, OBJECTED, SETTLED, FILED -> true;
                case RETURNED ->
                    step.waitingFor().equals("notice") || review.state() == zhengjian.review.ReviewState.ON_NOTICE;
                default -> false;
            };
            if (kind.party() == side.party() && !elsewhere && !next.equals(Optional.of(kind))) {
                others.add(kind);
            }
        }
        return others;
    }
}

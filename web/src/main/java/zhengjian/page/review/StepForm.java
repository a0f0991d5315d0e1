package zhengjian.page.review;

import java.util.List;

/**
 * The form of one step. Texts: {@code review.step.KEY} is its button, {@code review.step.KEY.lead} what it means.
 *
 * @param key of the step
 * @param path to which it is sent, without language prefix
 * @param about number or name of what it is about, for texts and ids; empty where there is one such form on the page
 * @param inputs in their order
 */
public record StepForm(String key, String path, String about, List<Input> inputs) {
    public StepForm {
        inputs = List.copyOf(inputs);
    }

    /** How an input is drawn. */
    public enum Type {
        TEXT,
        LONG_TEXT,
        NUMBER,
        DATE,
        ADDRESS,
        SELECT,
        RADIO,
        FILE
    }

    /**
     * A choice.
     *
     * @param value sent when it is chosen
     * @param chinese its name
     * @param english its name
     */
    public record Option(String value, String chinese, String english) {}

    /**
     * One input. Texts: {@code review.field.NAME}, and {@code review.field.NAME.hint} where one is needed.
     *
     * @param value typed before, or filled in beforehand
     * @param longest characters of a text
     * @param options of {@link Type#SELECT} and {@link Type#RADIO}
     */
    public record Input(String name, Type type, String value, boolean required, int longest, List<Option> options) {
        public Input {
            options = List.copyOf(options);
        }

        /** The same with what was typed. */
        public Input with(String typed) {
            return new Input(name, type, typed, required, longest, options);
        }
    }

    /** The id of an input: unique on a page with several forms. */
    public String id(Input input) {
        return about.isEmpty() ? input.name() : input.name() + "-" + about;
    }

    /** Whether a file is sent with it. */
    public boolean hasFile() {
        return inputs.stream().anyMatch(input -> input.type() == Type.FILE);
    }
}

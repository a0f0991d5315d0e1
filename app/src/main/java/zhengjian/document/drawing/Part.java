package zhengjian.document.drawing;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Marks that belong together and have one meaning.
 *
 * @param text what is said where marks alone do not say it in full: the words of a heading whose letters are spread, the
 *     description of a figure; empty for decoration
 * @param box where a figure is; empty for all others
 */
public record Part(Role role, String text, Optional<Box> box, List<Mark> marks) {
    public Part {
        marks = List.copyOf(marks);
    }

    /** A part without meaning of its own. */
    public static Part artifact(List<Mark> marks) {
        return new Part(Role.ARTIFACT, "", Optional.empty(), marks);
    }

    /** A part that says what its lines of text say. */
    public static Part text(Role role, List<Mark.Text> lines) {
        String text = lines.stream().map(Mark.Text::text).collect(Collectors.joining());
        return new Part(role, text, Optional.empty(), List.copyOf(lines));
    }

    /** A part that says what its one line of text says. */
    public static Part text(Role role, Mark.Text line) {
        return text(role, List.of(line));
    }

    /**
     * Something to look at.
     *
     * @param description what is seen there, in words
     */
    public static Part figure(String description, Box box, List<Mark> marks) {
        return new Part(Role.FIGURE, description, Optional.of(box), marks);
    }
}

package zhengjian.roster.check;

import java.util.List;
import java.util.stream.Collectors;

/** The same in both languages, whole sentences. */
public record Sentence(String chinese, String english) {
    /** One after the other. */
    static Sentence joined(List<Sentence> sentences) {
        return new Sentence(
                sentences.stream().map(Sentence::chinese).collect(Collectors.joining()),
                sentences.stream().map(Sentence::english).collect(Collectors.joining(" ")));
    }
}

package zhengjian.recognition.source;

/** One thought in plain words, in both languages. */
public record Sense(String chinese, String english) {
    public Sense {
        if (chinese.isBlank() || english.isBlank()) {
            throw new IllegalArgumentException("a sense needs both languages: " + chinese + " / " + english);
        }
    }

    /** Chinese, then English. */
    public String text() {
        return chinese + " / " + english;
    }
}

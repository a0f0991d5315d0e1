package zhengjian.staff.desk;

/** The parts of the list of tasks, in their order. */
public enum TaskGroup {
    /** Waits for the person's own decision. */
    DECIDE("decide"),
    /** Asked for by the person, not decided yet. */
    ASKED("asked"),
    /** Deadlines and reminders. */
    WATCH("watch");

    private final String key;

    TaskGroup(String key) {
        this.key = key;
    }

    /** Its texts begin with {@code staff.home.KEY}. */
    public String key() {
        return key;
    }
}

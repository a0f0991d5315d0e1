package zhengjian.recognition.eligibility;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A degree.
 *
 * @param degree 博士, 硕士, 工程博士 or 工程硕士; others are kept and no rule looks at them
 */
public record Education(String degree, Optional<LocalDate> graduatedOn) {}

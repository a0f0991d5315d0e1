package zhengjian.recognition.question;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Does this credential count there, for that, on that day?
 *
 * @param employer how the employer reviews and appoints, if stated
 * @param on a day in Asia/Shanghai
 */
public record Question(
        DescribedCredential credential, Place to, Purpose purpose, Optional<EmployerKind> employer, LocalDate on) {}

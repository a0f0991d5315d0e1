package zhengjian.roster;

import java.time.Instant;
import java.util.Optional;
import zhengjian.employer.CreditCode;
import zhengjian.job.JobId;
import zhengjian.verification.Verdict;

/**
 * That an employer had a certificate checked in a list: what its holder is told of the list, which may be erased by now.
 *
 * @param place code of the place of use that was asked about
 * @param purpose code of what it is to be used for
 */
public record CheckInList(
        JobId list,
        CreditCode employer,
        Instant at,
        Verdict verdict,
        Optional<String> place,
        Optional<String> purpose) {}

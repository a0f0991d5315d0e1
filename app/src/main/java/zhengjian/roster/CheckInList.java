package zhengjian.roster;

import java.time.Instant;
import zhengjian.employer.CreditCode;
import zhengjian.job.JobId;
import zhengjian.verification.Verdict;

/** That an employer had a certificate checked in a list: what its holder is told of the list, which may be erased by now. */
public record CheckInList(JobId list, CreditCode employer, Instant at, Verdict verdict) {}

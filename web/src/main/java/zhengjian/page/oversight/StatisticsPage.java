package zhengjian.page.oversight;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.OptionalLong;

/**
 * How many certificates and checks there are.
 *
 * @param certificates all of them; empty when they are too few
 * @param charts of certificates
 * @param checks of the last days, the newest first
 */
public record StatisticsPage(OffsetDateTime asOf, OptionalLong certificates, List<Chart> charts, Chart checks) {}

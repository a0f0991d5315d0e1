package zhengjian.page.holder;

import java.time.OffsetDateTime;

/**
 * That a certificate is checked unusually often.
 *
 * @param rule key of its words
 * @param number as printed
 * @param checks how many within the rule's period
 * @param last when the last of them was
 */
public record AlertLine(String rule, String number, int checks, OffsetDateTime last) {}

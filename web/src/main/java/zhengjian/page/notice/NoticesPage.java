package zhengjian.page.notice;

import java.util.List;

/**
 * The notices that run today.
 *
 * @param notices those that were opened last come first
 */
public record NoticesPage(List<NoticeFacts> notices) {}

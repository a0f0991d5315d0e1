package zhengjian.page.session;

/**
 * What is wrong with a form.
 *
 * @param field the field's name and id; empty when it is about the whole
 * @param sentence Chinese, then English; see {@link zhengjian.page.Language#half}
 */
public record Complaint(String field, String sentence) {}

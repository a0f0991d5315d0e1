package zhengjian.catalogue;

import zhengjian.certificate.Level;

/**
 * A title that a series has at a level. The name alone is not unique: 编辑 exists in 新闻 and in 出版.
 *
 * @param series as printed
 * @param field the field within the series that has this name (新职业: 高新技术, 营销, 社会服务); empty if the series has none
 * @param source where the row was read
 */
public record CatalogueTitle(
        String series, Level level, String title, String field, Validity validity, String source) {}

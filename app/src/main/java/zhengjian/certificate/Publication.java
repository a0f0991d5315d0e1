package zhengjian.certificate;

import java.time.LocalDate;
import zhengjian.certificate.text.Texts;

/**
 * The document by which the authority published a list (公布文件).
 *
 * @param documentNumber 文号, 1 to 100 code points
 * @param title 1 to 200 code points
 * @param publishedOn date in Asia/Shanghai
 * @param authority the issuing authority's full name, 1 to 100 code points
 */
public record Publication(String documentNumber, String title, LocalDate publishedOn, String authority) {
    public Publication {
        Texts.require(documentNumber, 100, "文号 / document number");
        Texts.require(title, 200, "公布文件标题 / publication title");
        Texts.require(authority, 100, "发证机关 / authority");
    }
}

package zhengjian.document.face;

import java.util.stream.Stream;
import zhengjian.certificate.Channel;
import zhengjian.certificate.Family;
import zhengjian.certificate.Kind;
import zhengjian.certificate.Level;

/** Characters of filled-in text that most certificates have, so that their glyphs are stored once for all. */
public final class UsualCharacters {
    private static final String WORDS =
            "男女年月日〔〕（）·—号第省自治区直辖市州县人力资源和社会保障厅局委员会高级中初助理工程师评审组" + "公司有限责任研究院系列专业技术员建筑设计医药卫教经济农会计水利电气机械信息化管样例仅限使用吉林长春演示";

    private UsualCharacters() {}

    /** All of them; some more than once. */
    public static String text() {
        StringBuilder all = new StringBuilder(WORDS).append(ChineseDate.CHARACTERS);
        for (char c = ' '; c <= '~'; c++) {
            all.append(c);
        }
        Stream.of(Channel.values()).map(Channel::chinese).forEach(all::append);
        Stream.of(Level.values()).map(Level::chinese).forEach(all::append);
        for (Family family : Family.values()) {
            for (Kind kind : Kind.values()) {
                all.append(Wording.sentence(family, kind)).append(kind.chinese());
            }
        }
        return all.toString();
    }
}

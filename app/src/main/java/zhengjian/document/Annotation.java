package zhengjian.document;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import zhengjian.certificate.text.Texts;

/**
 * 加注: what a copy is for, printed on its face and signed with it (人社厅发〔2021〕97号 asks for purpose and period on each
 * downloaded copy).
 *
 * @param purpose 1 to 40 code points
 * @param recipient for whom, 1 to 60 code points
 * @param until end of its period
 * @param code that shows the copy's own page, in groups
 * @param madeAt also the time of the signature; whole seconds
 */
public record Annotation(String purpose, String recipient, Instant until, String code, Instant madeAt) {
    /** Code points of a purpose. */
    public static final int LONGEST_PURPOSE = 40;
    /** Code points of a recipient. */
    public static final int LONGEST_RECIPIENT = 60;

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm", Locale.ROOT);

    public Annotation {
        Texts.require(purpose, LONGEST_PURPOSE, "用途 / purpose");
        Texts.require(recipient, LONGEST_RECIPIENT, "接收单位 / recipient");
    }

    /** The words on the face. @param host address of the look-up, without scheme */
    String words(String host) {
        return "加注副本：仅供" + recipient + "用于" + purpose + "，有效期至" + MINUTE.format(until.atZone(ZONE))
                + "，挪作他用或逾期无效。副本查验码 " + code + "（在 " + host + " 输入，到期或停用即失效）";
    }

    /** For machines. */
    Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("purpose", purpose);
        json.put("recipient", recipient);
        json.put("madeAt", madeAt.toString());
        json.put("until", until.toString());
        json.put("code", code);
        return json;
    }
}

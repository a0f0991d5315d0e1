package zhengjian.certificate.person;

import java.util.Set;

/** The identity documents that a list may name (证件类型). */
public enum IdDocumentType {
    RESIDENT_ID("resident-id", "居民身份证", Set.of("身份证", "二代身份证")),
    RESIDENCE_PERMIT_HMT("residence-permit-hmt", "港澳台居民居住证", Set.of("港澳居民居住证", "台湾居民居住证")),
    FOREIGN_PERMANENT_RESIDENT("foreign-permanent-resident", "外国人永久居留身份证", Set.of("外国人永久居留证", "外国人永久居留身份证（五星卡）")),
    PASSPORT("passport", "护照", Set.of("普通护照", "中国护照", "外国护照", "外国人护照")),
    TRAVEL_PERMIT_HM("travel-permit-hm", "港澳居民来往内地通行证", Set.of("港澳通行证", "回乡证")),
    TRAVEL_PERMIT_TW("travel-permit-tw", "台湾居民来往大陆通行证", Set.of("台胞证", "台湾通行证"));

    private final String code;
    private final String chinese;
    private final Set<String> aliases;

    IdDocumentType(String code, String chinese, Set<String> aliases) {
        this.code = code;
        this.chinese = chinese;
        this.aliases = aliases;
    }

    public String code() {
        return code;
    }

    public String chinese() {
        return chinese;
    }

    /**
     * Reads a code, a Chinese name or a usual alias.
     *
     * @throws IllegalArgumentException if there is no such document
     */
    public static IdDocumentType parse(String text) {
        for (IdDocumentType type : values()) {
            if (text.equals(type.code) || text.equals(type.chinese) || type.aliases.contains(text)) {
                return type;
            }
        }
        throw new IllegalArgumentException("证件类型：没有这种证件 / no such identity document type");
    }
}

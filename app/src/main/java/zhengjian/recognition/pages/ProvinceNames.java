package zhengjian.recognition.pages;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import zhengjian.certificate.DivisionCode;

/** The English names of provinces, as people type them: case, spaces and hyphens do not matter. */
final class ProvinceNames {
    private static final Map<String, String> CODES = Map.ofEntries(
            Map.entry("beijing", "110000"),
            Map.entry("tianjin", "120000"),
            Map.entry("hebei", "130000"),
            Map.entry("shanxi", "140000"),
            Map.entry("innermongolia", "150000"),
            Map.entry("liaoning", "210000"),
            Map.entry("jilin", "220000"),
            Map.entry("heilongjiang", "230000"),
            Map.entry("shanghai", "310000"),
            Map.entry("jiangsu", "320000"),
            Map.entry("zhejiang", "330000"),
            Map.entry("anhui", "340000"),
            Map.entry("fujian", "350000"),
            Map.entry("jiangxi", "360000"),
            Map.entry("shandong", "370000"),
            Map.entry("henan", "410000"),
            Map.entry("hubei", "420000"),
            Map.entry("hunan", "430000"),
            Map.entry("guangdong", "440000"),
            Map.entry("guangxi", "450000"),
            Map.entry("hainan", "460000"),
            Map.entry("chongqing", "500000"),
            Map.entry("sichuan", "510000"),
            Map.entry("guizhou", "520000"),
            Map.entry("yunnan", "530000"),
            Map.entry("tibet", "540000"),
            Map.entry("xizang", "540000"),
            Map.entry("shaanxi", "610000"),
            Map.entry("gansu", "620000"),
            Map.entry("qinghai", "630000"),
            Map.entry("ningxia", "640000"),
            Map.entry("xinjiang", "650000"));

    private ProvinceNames() {}

    static Optional<DivisionCode> find(String typed) {
        String letters = typed.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "").replaceFirst("province$", "");
        return Optional.ofNullable(CODES.get(letters)).map(DivisionCode::new);
    }
}

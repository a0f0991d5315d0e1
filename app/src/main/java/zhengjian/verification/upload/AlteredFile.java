package zhengjian.verification.upload;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import zhengjian.certificate.Certificate;

/** What differs between an altered file and the certificate that it names: which fields, never their values. */
public final class AlteredFile {
    private static final Map<String, String> CHINESE = Map.ofEntries(
            Map.entry("number", "编号"),
            Map.entry("family", "证书种类"),
            Map.entry("kind", "类别"),
            Map.entry("scope.division", "有效范围"),
            Map.entry("holderName", "姓名"),
            Map.entry("series", "系列"),
            Map.entry("specialty", "专业"),
            Map.entry("title", "资格名称"),
            Map.entry("level", "级别"),
            Map.entry("obtainedOn", "取得时间"),
            Map.entry("issuedOn", "签发日期"),
            Map.entry("issuer", "签发机关"));

    private AlteredFile() {}

    /** @param original the certificate that the file names, if the register holds it */
    public static String sentence(FileEvidence file, Optional<Certificate> original) {
        int split = file.cause().lastIndexOf('。') + 1;
        String chinese = file.cause().substring(0, split);
        String english = file.cause().substring(split);
        if (original.isEmpty()) {
            return chinese + "文件里的凭证读不出来，或不在登记库中。" + english
                    + " The credential inside cannot be read, or is not in the register.";
        }
        List<String> differing = differing(file.stated(), original.get());
        if (differing.isEmpty()) {
            return chinese + "附件中的数据与登记一致，改动在页面或文件的其他部分。" + english
                    + " The data attached fit the register: the change is in the page or elsewhere in the file.";
        }
        return chinese + "与登记不同的有："
                + String.join("、", differing.stream().map(AlteredFile::chinese).toList()) + "。" + english
                + " Other than registered: " + String.join(", ", differing) + ".";
    }

    private static List<String> differing(Map<String, String> stated, Certificate original) {
        Map<String, String> registered = registered(original);
        List<String> differing = new ArrayList<>();
        for (String member : FileEvidence.COMPARED) {
            if (!Objects.equals(registered.get(member), stated.get(member))) {
                differing.add(member);
            }
        }
        return differing;
    }

    private static String chinese(String member) {
        return CHINESE.getOrDefault(member, member);
    }

    private static Map<String, String> registered(Certificate original) {
        Map<String, String> registered = new HashMap<>();
        registered.put("number", original.number().text());
        registered.put("family", original.family().code());
        registered.put("kind", original.scope().kind().code());
        registered.put("scope.division", original.scope().division().code());
        registered.put("holderName", original.holder().name().text());
        registered.put("series", original.title().series());
        registered.put("specialty", original.title().specialty());
        registered.put("title", original.title().name());
        registered.put("level", original.title().rank().code());
        registered.put("obtainedOn", original.obtainedOn().toString());
        registered.put("issuedOn", original.issuedOn().toString());
        registered.put("issuer", original.authority());
        return registered;
    }
}

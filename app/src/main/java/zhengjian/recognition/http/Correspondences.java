package zhengjian.recognition.http;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import zhengjian.certificate.Rank;
import zhengjian.recognition.question.CredentialFamily;
import zhengjian.recognition.rule.ApplicationCase;
import zhengjian.recognition.rule.Conditions;
import zhengjian.recognition.rule.DecisionCase;
import zhengjian.recognition.rule.Directory;
import zhengjian.recognition.rule.Opening;
import zhengjian.recognition.rule.Outcome;
import zhengjian.recognition.rule.Rule;
import zhengjian.recognition.rule.Rulebook;
import zhengjian.recognition.rule.Target;

/** What a level, a skill grade or a qualification corresponds to, is treated as, or leads to. One way only: from what is held. */
record Correspondences(Rulebook rulebook) {
    /** What is held: a rank, or a qualification by name. */
    private record Held(CredentialFamily family, String code, String chinese) {
        /** By code, by code without its prefix, by Chinese name, or with the family before a colon; empty text finds all. */
        boolean isCalled(String text) {
            int colon = text.indexOf(':');
            String name = text.substring(colon + 1);
            boolean ofFamily = colon < 0 || text.substring(0, colon).equals(family.code());
            return text.isEmpty()
                    || text.equals(family.code())
                    || (ofFamily
                            && (name.equals(code)
                                    || name.equals(chinese)
                                    || (family.code() + "-" + name).equals(code)));
        }
    }

    List<Map<String, Object>> find(String from, LocalDate on) {
        List<Map<String, Object>> found = new ArrayList<>();
        rulebook.inForceOn(on).forEach(rule -> {
            rule.decisions().forEach(one -> addDecision(found, from, rule, one));
            rule.applications().forEach(one -> addApplication(found, from, rule, one));
        });
        return found;
    }

    private static void addDecision(List<Map<String, Object>> found, String from, Rule rule, DecisionCase one) {
        boolean limited = one.outcome() == Outcome.RECOGNISED_WITH_LIMITS;
        one.corresponds()
                .ifPresent(to -> held(one.when()).stream()
                        .filter(held -> held.isCalled(from))
                        .forEach(held -> found.add(entry(held, to, limited ? "treated-as" : "corresponds", 0, rule))));
        one.when()
                .directory()
                .map(asked -> asked.directory())
                .filter(any -> limited)
                .ifPresent(directory -> addDirectory(found, from, rule, directory));
    }

    private static void addDirectory(List<Map<String, Object>> found, String from, Rule rule, Directory directory) {
        directory.entries().forEach((name, to) -> {
            Held held = new Held(CredentialFamily.QUALIFICATION, name, name);
            if (held.isCalled(from)) {
                found.add(entry(held, to, "corresponds", 0, rule));
            }
        });
    }

    private static void addApplication(List<Map<String, Object>> found, String from, Rule rule, ApplicationCase one) {
        if (one.opening() == Opening.MAY_NOT || one.holds().isEmpty()) {
            return;
        }
        String how = one.opening() == Opening.MAY ? "may-apply" : "not-decided";
        held(one.holds().get()).stream()
                .filter(held -> held.isCalled(from))
                .forEach(held -> found.add(entry(held, one.apply(), how, one.years(), rule)));
    }

    private static List<Held> held(Conditions conditions) {
        List<Held> held = new ArrayList<>();
        for (Rank rank : conditions.ranks()) {
            held.add(new Held(CredentialFamily.from(rank.family()), rank.code(), rank.chinese()));
        }
        conditions.qualifications().forEach(name -> held.add(new Held(CredentialFamily.QUALIFICATION, name, name)));
        return held;
    }

    private static Map<String, Object> entry(Held held, Target to, String how, int years, Rule rule) {
        Map<String, Object> from = new LinkedHashMap<>();
        from.put("family", held.family().code());
        from.put("code", held.code());
        from.put("text", held.chinese());
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("from", from);
        entry.put("to", RuleJson.target(to));
        entry.put("how", how);
        entry.put("years", years);
        entry.put("rule", RuleJson.brief(rule));
        return entry;
    }
}

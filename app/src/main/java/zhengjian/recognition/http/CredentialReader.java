package zhengjian.recognition.http;

import java.util.Optional;
import zhengjian.certificate.Kind;
import zhengjian.certificate.Level;
import zhengjian.certificate.PostGrade;
import zhengjian.certificate.Rank;
import zhengjian.certificate.SkillGrade;
import zhengjian.certificate.Status;
import zhengjian.recognition.question.BadCredential;
import zhengjian.recognition.question.CredentialFamily;
import zhengjian.recognition.question.DescribedCredential;
import zhengjian.web.Members;

/** Reads a described credential. */
record CredentialReader(Places places) {
    /** @throws zhengjian.web.ProblemException 400 with a pointer at what is missing or contradictory */
    DescribedCredential read(Members members) {
        CredentialFamily family =
                members.value("family", CredentialFamily::parse).orElseThrow(() -> members.missing("family"));
        try {
            DescribedCredential credential = new DescribedCredential(
                    family,
                    members.value("kind", Kind::parse),
                    rank(family, members),
                    members.text("qualification"),
                    members.text("series"),
                    members.text("specialty"),
                    members.text("title"),
                    members.value("issuer", places::division),
                    members.value("scope", places::division),
                    members.date("obtainedOn"),
                    members.flag("reviewPassed"),
                    Status.VALID);
            members.end();
            return credential;
        } catch (BadCredential e) {
            throw members.refusal(e.field(), String.valueOf(e.getMessage()));
        } catch (IllegalArgumentException scopeDoesNotFitKind) {
            throw members.refusal("scope", String.valueOf(scopeDoesNotFitKind.getMessage()));
        }
    }

    private static Optional<Rank> rank(CredentialFamily family, Members members) {
        Optional<Rank> level = Optional.empty();
        Optional<Rank> grade = Optional.empty();
        switch (family) {
            case TITLE -> level = members.value("level", Level::parse);
            case POST -> level = members.value("level", PostGrade::parse);
            case SKILL -> {
                grade = members.value("skillGrade", CredentialReader::skillGrade);
                level = members.value("level", CredentialReader::skillGrade);
            }
            case QUALIFICATION -> members.text("level");
        }
        if (family != CredentialFamily.SKILL && members.has("skillGrade")) {
            throw members.refusal("skillGrade", "只用于技能等级。 For skills only.");
        }
        return grade.isPresent() ? grade : level;
    }

    /** 技师, {@code skill-technician} or {@code technician}. */
    static SkillGrade skillGrade(String text) {
        boolean bare = text.matches("[a-z][a-z-]*") && !text.startsWith("skill-");
        return SkillGrade.parse(bare ? "skill-" + text : text);
    }
}

package zhengjian.recognition.http;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import zhengjian.recognition.eligibility.Education;
import zhengjian.recognition.eligibility.GrassrootsWork;
import zhengjian.recognition.eligibility.Person;
import zhengjian.recognition.question.EmployerKind;
import zhengjian.web.Members;

/** Reads the person of an eligibility question. */
record PersonReader(Places places) {
    /** @throws zhengjian.web.ProblemException 400 with a pointer */
    Person read(Members members) {
        Person person = new Person(
                members.value("employerDivision", places::place).orElseThrow(() -> members.missing("employerDivision")),
                members.value("employerKind", EmployerKind::parse),
                members.date("appointedSince"),
                members.list("educations", "degree").stream()
                        .map(PersonReader::education)
                        .toList(),
                members.list("awards", "name").stream().map(PersonReader::award).collect(Collectors.toSet()),
                members.date("retiresOn"),
                members.number("combinedSince", 1990, 2100).map(OptionalInt::of).orElseGet(OptionalInt::empty),
                members.object("service").map(PersonReader::service),
                members.text("occupation"),
                members.flag("subjectMatches"));
        members.end();
        return person;
    }

    private static Education education(Members members) {
        String degree = members.text("degree").orElseThrow(() -> members.missing("degree"));
        boolean engineering = members.text("subject")
                .filter(subject -> subject.equals("工程") || subject.equals("engineering"))
                .isPresent();
        Education education = new Education(degree(degree, engineering), members.date("graduatedOn"));
        members.end();
        return education;
    }

    /** The name by which rules know a degree; a degree that none of them knows stays as it is. */
    private static String degree(String text, boolean engineering) {
        String plain = switch (text) {
            case "doctor", "phd", "博士研究生" -> "博士";
            case "master", "硕士研究生" -> "硕士";
            case "engineering-doctor" -> "工程博士";
            case "engineering-master" -> "工程硕士";
            default -> text;
        };
        return engineering && (plain.equals("博士") || plain.equals("硕士")) ? "工程" + plain : plain;
    }

    private static String award(Members members) {
        String name = members.text("name").orElseThrow(() -> members.missing("name"));
        members.date("obtainedOn");
        members.end();
        return name;
    }

    private static GrassrootsWork service(Members members) {
        Optional<LocalDate> since = members.date("since");
        GrassrootsWork service = new GrassrootsWork(
                since.orElseThrow(() -> members.missing("since")),
                members.flag("movedFromCity").orElse(false),
                members.number("agreementYears", 0, 40).orElse(0),
                members.flag("urgentlyNeeded").orElse(false));
        members.end();
        return service;
    }
}

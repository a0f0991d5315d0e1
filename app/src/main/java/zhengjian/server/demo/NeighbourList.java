package zhengjian.server.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import zhengjian.certificate.person.IdDocument;
import zhengjian.certificate.person.IdDocumentType;
import zhengjian.register.ChangeStatus;
import zhengjian.register.Register;

/** What the second province of the demonstration has published: five certificates, one of them beyond its scope. */
final class NeighbourList {
    private static final List<String> TITLES =
            List.of("工程,机械设计,工程师,中级", "工程,土木工程,高级工程师,副高级", "工程,电气工程,工程师,中级", "工程,环境工程,助理工程师,助理级", "工程,水利工程,正高级工程师,正高级");
    private static final int REVOKED = 2;
    private static final int SUSPENDED = 3;
    private static final int FIRST_PERSON = 500;
    private static final String DOCUMENT = "证鉴演示皖函〔2024〕1号";

    private NeighbourList() {}

    /** Writes the list. */
    static void write(Path list) throws IOException {
        StringBuilder text = new StringBuilder(DemoList.HEADER + "\n");
        for (int row = 0; row < TITLES.size(); row++) {
            int person = FIRST_PERSON + row;
            text.append(String.join(
                    ",",
                    DemoPeople.name(person),
                    DemoPeople.sex(person),
                    "",
                    DemoPeople.idNumber(person),
                    "演示单位",
                    TITLES.get(row),
                    "评审,普通,,2023-06-30,工程系列评委会,职称,\n"));
        }
        Files.writeString(list, text);
    }

    /** Gives two of them another status. */
    static void changeStatuses(ChangeStatus change, Register register) {
        of(REVOKED, register).forEach(number -> change.revoke(number, "演示：申报材料不实", DOCUMENT, "demo"));
        of(SUSPENDED, register).forEach(number -> change.suspend(number, "演示：复核中", DOCUMENT, "demo"));
    }

    private static List<zhengjian.certificate.CertificateNumber> of(int row, Register register) {
        IdDocument id = IdDocument.parse(IdDocumentType.RESIDENT_ID, DemoPeople.idNumber(FIRST_PERSON + row));
        return register.ofPerson(id).stream()
                .map(found -> found.certificate().number())
                .toList();
    }
}

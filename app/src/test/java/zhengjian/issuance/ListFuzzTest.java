package zhengjian.issuance;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import zhengjian.certificate.BadNumber;
import zhengjian.certificate.CertificateNumber;
import zhengjian.certificate.person.BadName;
import zhengjian.certificate.person.PersonName;
import zhengjian.issuance.check.ListCheck;
import zhengjian.issuance.list.ListFile;
import zhengjian.issuance.sheet.BadList;

/** Whatever comes in: a value, findings, or the one declared refusal. */
class ListFuzzTest {
    @FuzzTest(maxDuration = "60s")
    void csvListIsCheckedOrRefused(byte[] input) throws IOException {
        check(input);
    }

    @FuzzTest(maxDuration = "60s")
    void spreadsheetListIsCheckedOrRefused(byte[] input) throws IOException {
        byte[] archive = new byte[input.length + 4];
        System.arraycopy(new byte[] {'P', 'K', 3, 4}, 0, archive, 0, 4);
        System.arraycopy(input, 0, archive, 4, input.length);
        check(archive);
    }

    @FuzzTest(maxDuration = "60s")
    void numberIsReadAndReadsItsOwnTextAgain(byte[] bytes) {
        String input = new String(bytes, StandardCharsets.UTF_16BE);
        CertificateNumber number;
        try {
            number = CertificateNumber.parse(input);
        } catch (BadNumber refused) {
            return;
        }
        if (!CertificateNumber.parse(number.text()).equals(number)) {
            throw new AssertionError("another number: " + number);
        }
    }

    @FuzzTest(maxDuration = "60s")
    void nameIsKeptMaskedAndFolded(byte[] bytes) {
        String input = new String(bytes, StandardCharsets.UTF_16BE);
        PersonName name;
        try {
            name = PersonName.parse(input);
        } catch (BadName refused) {
            return;
        }
        if (!input.contains(name.text())
                || !name.masked().contains("*")
                || name.searchKey().isBlank()) {
            throw new AssertionError("changed, unmasked or without key");
        }
    }

    private static void check(byte[] input) throws IOException {
        Path file = Files.createTempFile("fuzz", ".list");
        try {
            Files.write(file, input);
            try (ListFile list = ListFile.open(file)) {
                ListCheck.of(list, SampleList.rules(), rows -> {});
            } catch (BadList refused) {
                return;
            }
        } finally {
            Files.delete(file);
        }
    }
}

package zhengjian.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhengjian.certificate.person.IdDocument;

class PersonalDataTest {
    @TempDir
    Path directory;

    private final PersonalData data = PersonalData.of(new byte[32]);
    private final byte[] plain = {1, 2, 3, 4};

    @Test
    void opensWhatItSealed() {
        assertThat(data.open("certificate A", data.seal("certificate A", plain)))
                .isEqualTo(plain);
    }

    @Test
    void sealsTheSameDifferentlyEachTime() {
        assertThat(data.seal("certificate A", plain)).isNotEqualTo(data.seal("certificate A", plain));
    }

    @Test
    void refusesEveryFlippedBit() {
        byte[] content = data.seal("certificate A", plain);
        for (int bit = 0; bit < content.length * 8; bit++) {
            byte[] flipped = content.clone();
            flipped[bit / 8] ^= (byte) (1 << bit % 8);
            assertThatThrownBy(() -> data.open("certificate A", flipped)).isInstanceOf(RegisterDamaged.class);
        }
    }

    @Test
    void refusesWhatWasSealedForAnotherPlaceOrByAnotherKey() {
        byte[] content = data.seal("certificate A", plain);
        byte[] key = new byte[32];
        key[0] = 1;
        assertThatThrownBy(() -> data.open("certificate B", content)).isInstanceOf(RegisterDamaged.class);
        assertThatThrownBy(() -> PersonalData.of(key).open("certificate A", content))
                .isInstanceOf(RegisterDamaged.class);
        assertThatThrownBy(() -> data.open("certificate A", new byte[27])).isInstanceOf(RegisterDamaged.class);
    }

    @Test
    void findsADocumentByAKeyThatSaysNothingOfIt() {
        IdDocument one = Certificates.certificate(1).holder().id();
        IdDocument other = Certificates.certificate(2).holder().id();
        byte[] key = new byte[32];
        key[0] = 1;
        assertThat(data.lookUp(one)).isEqualTo(data.lookUp(one)).isNotEqualTo(data.lookUp(other));
        assertThat(PersonalData.of(key).lookUp(one)).isNotEqualTo(data.lookUp(one));
    }

    @Test
    void keepsItsKeyInAFileThatNobodyElseReads() throws Exception {
        Path file = directory.resolve("key");
        byte[] content = PersonalData.create(file, new SecureRandom()).seal("p", plain);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(PersonalData.open(file).open("p", content)).isEqualTo(plain);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        assertThatThrownBy(() -> PersonalData.open(file)).isInstanceOf(IOException.class);
    }

    @Test
    void refusesAFileThatIsNoKey() throws Exception {
        Path file = directory.resolve("key");
        Files.writeString(file, "0123");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        assertThatThrownBy(() -> PersonalData.open(file)).isInstanceOf(IOException.class);
    }
}

package zhengjian.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhengjian.certificate.CertificateNumber;
import zhengjian.certificate.person.IdDocument;
import zhengjian.ledger.TestStore;

/** What a register does with many at once, on whatever database. */
abstract class ManyCertificatesContract {
    @TempDir
    Path directory;

    private TestRegister world;

    abstract TestStore store(Path directory) throws Exception;

    @BeforeEach
    void open() throws Exception {
        world = new TestRegister(store(directory), directory);
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void tellsForManyPeopleAtOnceWhoHasCertificates() {
        List<IdDocument> people = IntStream.range(0, 500)
                .mapToObj(n -> Certificates.certificate(n).holder().id())
                .toList();
        assertThat(world.register().known(people)).isEmpty();
        for (int n : new int[] {3, 499}) {
            world.enter(List.of(NewCertificate.of(Certificates.certificate(n))));
        }
        world.enter(List.of(NewCertificate.of(Certificates.certificate(700))));
        assertThat(world.register().known(people)).containsExactlyInAnyOrder(people.get(3), people.get(499));
        assertThat(world.register().known(List.of())).isEmpty();
    }

    @Test
    void entersNothingWhenOneCertificateCannotBeMade() {
        List<NewCertificate> many = Certificates.several(1300);
        List<CertificateNumber> numbers =
                many.stream().map(one -> one.certificate().number()).toList();
        IllegalStateException lost = new IllegalStateException("the photo is gone");
        int[] order = EnterCertificates.orderOfWriting(numbers);
        long before = world.ledger().latest().size();
        for (int fault : new int[] {order[0], order[640], order[1299]}) {
            assertThatThrownBy(() -> world.enter()
                            .enter(
                                    numbers,
                                    place -> {
                                        if (place == fault) {
                                            throw lost;
                                        }
                                        return many.get(place);
                                    },
                                    world.ledger.now(),
                                    (transaction, index) -> {},
                                    done -> {}))
                    .isSameAs(lost);
            assertThat(world.register().count()).isZero();
            assertThat(numbers).noneMatch(world.register()::isTaken);
            assertThat(world.ledger().latest().size()).isEqualTo(before);
        }
        world.enter(many);
        assertThat(world.register().count()).isEqualTo(1300);
    }
}

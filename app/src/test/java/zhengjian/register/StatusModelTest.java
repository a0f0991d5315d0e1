package zhengjian.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import zhengjian.certificate.CertificateNumber;
import zhengjian.certificate.Status;
import zhengjian.ledger.EntryKind;
import zhengjian.ledger.NotAppended;
import zhengjian.ledger.TestStore;

/** Random steps on random certificates, and restarts: after each one every certificate is what a plain model says. */
class StatusModelTest {
    private static final List<EntryKind> STEPS = List.of(EntryKind.SUSPENDED, EntryKind.REINSTATED, EntryKind.REVOKED);

    @TempDir
    Path directory;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 20261121})
    void everyCertificateIsWhatTheModelSaysAfterEveryStep(long seed) throws Exception {
        Random random = new Random(seed);
        Map<CertificateNumber, List<EntryKind>> model = new HashMap<>();
        List<CertificateNumber> numbers = new ArrayList<>();
        try (TestRegister world = new TestRegister(TestStore.sqlite(directory.resolve("data")), directory)) {
            for (int step = 0; step < 60; step++) {
                if (numbers.isEmpty() || random.nextInt(8) == 0) {
                    List<NewCertificate> few = Certificates.several(1 + random.nextInt(3));
                    world.enter(few);
                    few.forEach(one -> numbers.add(one.certificate().number()));
                    few.forEach(one -> model.put(one.certificate().number(), new ArrayList<>()));
                } else if (random.nextInt(10) == 0) {
                    world.restart();
                } else {
                    change(world, model, numbers.get(random.nextInt(numbers.size())), random);
                }
                numbers.forEach(number -> compare(world, number, history(model, number)));
                assertThat(world.register().count()).isEqualTo(numbers.size());
            }
            long changes = model.values().stream().mapToLong(List::size).sum();
            assertThat(new CheckRegister(world.register())
                            .run(numbers.size(), changes)
                            .faults())
                    .isEmpty();
            assertThat(changes).as("steps that were taken").isGreaterThan(10);
        }
    }

    private static void change(
            TestRegister world,
            Map<CertificateNumber, List<EntryKind>> model,
            CertificateNumber number,
            Random random) {
        EntryKind step = STEPS.get(random.nextInt(STEPS.size()));
        boolean allowed = ChangeStatus.allows(status(history(model, number)), step);
        try {
            world.changeStatus().change(new StatusChange(number, step, "理由", "函1号", "赵六", Optional.empty()));
            assertThat(allowed).as("taken: %s", step).isTrue();
            history(model, number).add(step);
        } catch (NotAppended.Refused refused) {
            assertThat(allowed).as("refused: %s", refused.getMessage()).isFalse();
        }
    }

    private static List<EntryKind> history(Map<CertificateNumber, List<EntryKind>> model, CertificateNumber number) {
        return Objects.requireNonNull(model.get(number));
    }

    private static Status status(List<EntryKind> history) {
        return history.isEmpty() ? Status.VALID : StatusChange.statusAfter(history.get(history.size() - 1));
    }

    private static void compare(TestRegister world, CertificateNumber number, List<EntryKind> history) {
        RegisteredCertificate found = world.register().find(number).orElseThrow();
        assertThat(found.status().status()).isEqualTo(status(history));
        assertThat(world.register().history(found))
                .extracting(StatusChange::kind)
                .isEqualTo(history);
    }
}

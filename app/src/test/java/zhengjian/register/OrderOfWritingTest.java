package zhengjian.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import zhengjian.certificate.CertificateNumber;

/** In which order and in which pieces a long list is written. */
class OrderOfWritingTest {
    @Test
    void writesInTheOrderOfTheNumbersSoThatAPageIsWrittenOnce() {
        List<CertificateNumber> numbers = new ArrayList<>(List.of(CertificateNumber.parse("JL-2023-0001")));
        for (NewCertificate one : Certificates.several(3000)) {
            numbers.add(one.certificate().number());
        }
        numbers.add(CertificateNumber.parse("000001"));

        int[] order = EnterCertificates.orderOfWriting(numbers);

        assertThat(order).doesNotHaveDuplicates().hasSize(3002);
        assertThat(IntStream.of(order)
                        .mapToObj(place -> numbers.get(place).canonical().substring(0, 6)))
                .isSorted();
        assertThat(order[0]).isEqualTo(3001);
    }

    @Test
    void transactionsAreNeitherSoSmallThatPagesAreWrittenOftenNorSoLargeThatOthersWait() {
        List<Integer> sizes = new ArrayList<>();
        for (int done = 0; done < 20_000; done += sizes.get(sizes.size() - 1)) {
            sizes.add(Math.min(20_000 - done, EnterCertificates.chunk(done, 20_000 - done)));
        }
        assertThat(sizes).startsWith(500, 500, 1000, 2000, 2000).allMatch(size -> size <= 2000);
        assertThat(sizes.get(sizes.size() - 1)).isLessThanOrEqualTo(500);
        assertThat(sizes).hasSizeLessThan(18);
    }
}

package zhengjian.trust.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import zhengjian.signing.Bytes;
import zhengjian.signing.trust.Root;
import zhengjian.signing.trust.SignedFile;
import zhengjian.signing.trust.TrustException;
import zhengjian.signing.trust.state.TrustState;
import zhengjian.signing.trust.state.UpdateTrust;
import zhengjian.trust.TrustBundle;
import zhengjian.trust.TrustSet;

class FetchTrustTest {
    private static final Instant NOW = Instant.parse("2026-11-21T02:00:00Z");
    private static final URI SOURCE = URI.create("https://trust.example.gov.cn/trust/");

    private final List<String> asked = new ArrayList<>();

    @Test
    void theFirstTimeTakesTheTimestampAndOneFile() throws Exception {
        TrustSet set = new TrustSet(NOW);
        TrustState got = refreshed(TrustState.pinned(set.pinned()), set);
        assertThat(got.list()).isPresent();
        assertThat(asked).containsExactly("timestamp.cose", "list.cose");
    }

    @Test
    void nothingNewIsOneRequest() throws Exception {
        TrustSet set = new TrustSet(NOW).withStatusList(0, "a");
        refreshed(set.state(), set);
        assertThat(asked).containsExactly("timestamp.cose");
    }

    @Test
    void aChangedStatusListIsTwoRequests() throws Exception {
        TrustSet set = new TrustSet(NOW).withStatusList(0, "a");
        TrustState before = set.state();
        TrustState got = refreshed(before, set.withStatusList(0, "b"));
        assertThat(got.statusLists()).isEqualTo(set.state().statusLists());
        assertThat(asked).containsExactly("timestamp.cose", "status/CN-22-0.cwt");
    }

    @Test
    void aListAndAStatusListAreThreeRequests() throws Exception {
        TrustSet set = new TrustSet(NOW).withStatusList(0, "a");
        TrustState before = set.state();
        refreshed(before, set.withStatusList(0, "b").listed());
        assertThat(asked).containsExactlyInAnyOrder("timestamp.cose", "list.cose", "status/CN-22-0.cwt");
    }

    @Test
    void howeverMuchIsNewItIsNeverMoreThanThreeRequests() throws Exception {
        TrustSet set = new TrustSet(NOW).withStatusList(0, "a");
        TrustState before = set.state();
        set.rooted().listed().rooted().listed().rooted();
        for (int number = 1; number < 30; number++) {
            set.withStatusList(number, "list " + number);
        }
        TrustState got = refreshed(before, set);
        assertThat(got.root().content().version()).isEqualTo(4);
        assertThat(got.statusLists()).hasSize(30);
        assertThat(asked).containsExactly("timestamp.cose", "set.cbor");
    }

    /** The parcel begins with a root that this checker has long left behind. */
    @Test
    void rootsBeforeTheTrustedOneAreLeftOut() throws Exception {
        TrustSet set = new TrustSet(NOW).rooted();
        TrustState before = set.state();
        TrustState got = refreshed(before, set.rooted());
        assertThat(got.roots().stream().map(SignedFile::content).map(Root::version))
                .containsExactly(1, 2, 3);
    }

    @Test
    void aMissingFileIsNamed() throws Exception {
        HttpGet empty = (address, longest) -> Optional.empty();
        TrustState pinned = TrustState.pinned(new TrustSet(NOW).pinned());
        assertThatThrownBy(() -> new FetchTrust(empty, SOURCE).newerThan(pinned))
                .isInstanceOf(FetchException.class)
                .hasMessageContaining("https://trust.example.gov.cn/trust/timestamp.cose");
    }

    @Test
    void whatIsNoParcelIsRefused() {
        for (String hex :
                List.of("", "80", "84f6f6f6f6", "8480f6f681824161f6", "8480f6f6818263612f6241", "8480f6f680ff")) {
            assertThatThrownBy(() -> TrustBundle.parse(Bytes.parseHex(hex)))
                    .as(hex)
                    .isInstanceOf(TrustException.class)
                    .hasMessageContaining("set.cbor");
        }
    }

    private TrustState refreshed(TrustState before, TrustSet set) throws Exception {
        Map<String, Bytes> served = served(set.state());
        HttpGet http = (address, longest) -> {
            String name = SOURCE.relativize(address).toString();
            asked.add(name);
            return Optional.ofNullable(served.get(name)).filter(file -> file.length() <= longest);
        };
        return UpdateTrust.apply(before, new FetchTrust(http, SOURCE).newerThan(before), NOW);
    }

    private static Map<String, Bytes> served(TrustState state) {
        Map<String, Bytes> files = new TreeMap<>();
        files.put("timestamp.cose", state.timestamp().orElseThrow().bytes());
        files.put("list.cose", state.list().orElseThrow().bytes());
        files.put("set.cbor", TrustBundle.encode(state));
        state.statusLists().forEach((name, file) -> files.put("status/" + name.fileName(), file));
        return files;
    }
}

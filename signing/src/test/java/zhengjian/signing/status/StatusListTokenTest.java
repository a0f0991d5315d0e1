package zhengjian.signing.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.upokecenter.cbor.CBORObject;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.OptionalInt;
import java.util.Random;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import zhengjian.signing.Bytes;
import zhengjian.signing.Samples;
import zhengjian.signing.key.Algorithm;
import zhengjian.signing.key.SigningKey;
import zhengjian.signing.key.TestKeys;

class StatusListTokenTest {
    private static final StatusListClaims EXAMPLE = StatusLists.EXAMPLE;

    @Test
    void readsWhatItSigns() throws StatusListException {
        StatusListToken token = StatusListToken.sign(EXAMPLE, TestKeys.ES256);
        StatusListToken read = StatusListToken.parse(token.encode().toArray());
        assertThat(read.claims()).isEqualTo(EXAMPLE);
        assertThat(read.keyId()).isEqualTo(TestKeys.ES256.id());
        assertThat(read.signedBy(TestKeys.ES256.verificationKey())).isTrue();
        assertThat(read.encode()).isEqualTo(token.encode());
        assertThat(read).hasToString(token.toString());
    }

    /** The file that other readers are tested on, too. */
    @Test
    void readsTheGoodSample() throws StatusListException {
        Samples sample = Samples.of(StatusListTokenTest.class, "good-lists").get(0);
        StatusListToken read =
                StatusListToken.parse(Bytes.parseHex(sample.content()).toArray());
        assertThat(read.claims()).isEqualTo(EXAMPLE);
        assertThat(read.signedBy(TestKeys.ES256.verificationKey())).isTrue();
    }

    @Test
    void saysOfEachPlaceWhatWasPutThere() {
        assertThat(EXAMPLE.status(0)).contains(ListedStatus.VALID);
        assertThat(EXAMPLE.status(17)).contains(ListedStatus.INVALID);
        assertThat(EXAMPLE.status(4711)).contains(ListedStatus.SUSPENDED);
        assertThat(EXAMPLE.status(131_071)).contains(ListedStatus.SUPERSEDED);
    }

    /** Nothing is said, rather than “valid”, of a place that the list does not have. */
    @ParameterizedTest
    @ValueSource(ints = {-1, 131_072, Integer.MAX_VALUE, Integer.MIN_VALUE})
    void saysNothingOfAPlaceThatItDoesNotHave(int place) {
        assertThat(EXAMPLE.status(place)).isEmpty();
        assertThat(EXAMPLE.list().value(place)).isEqualTo(OptionalInt.empty());
    }

    @ParameterizedTest
    @EnumSource
    void aStatusIsReadAsItIsWritten(ListedStatus status) {
        assertThat(ListedStatus.ofValue(status.value())).contains(status);
        assertThat(ListedStatus.ofValue(4)).isEmpty();
    }

    @Test
    void isStaleFromItsExpiryOn() {
        assertThat(EXAMPLE.isStale(EXAMPLE.expiresAt().minusSeconds(1))).isFalse();
        assertThat(EXAMPLE.isStale(EXAMPLE.expiresAt())).isTrue();
    }

    @Test
    void anIndependentReaderFindsWhatTheDraftAsksFor() throws DataFormatException {
        CBORObject read = CBORObject.DecodeFromBytes(
                StatusListToken.sign(EXAMPLE, TestKeys.ES256).encode().toArray());
        assertThat(read.HasMostOuterTag(18)).isTrue();
        CBORObject header = CBORObject.DecodeFromBytes(read.get(0).GetByteString());
        assertThat(header.get(CBORObject.FromObject(1)).AsInt32Value()).isEqualTo(-7);
        assertThat(header.get(CBORObject.FromObject(16)).AsString()).isEqualTo("application/statuslist+cwt");
        CBORObject claims = CBORObject.DecodeFromBytes(read.get(2).GetByteString());
        assertThat(claims.get(CBORObject.FromObject(2)).AsString()).isEqualTo("https://zs.example.gov.cn/status/0.cwt");
        assertThat(claims.get(CBORObject.FromObject(6)).AsInt64Value())
                .isEqualTo(EXAMPLE.issuedAt().getEpochSecond());
        assertThat(claims.get(CBORObject.FromObject(4)).AsInt64Value())
                .isEqualTo(EXAMPLE.expiresAt().getEpochSecond());
        assertThat(claims.get(CBORObject.FromObject(65534)).AsInt32Value()).isEqualTo(60);
        CBORObject list = claims.get(CBORObject.FromObject(65533));
        assertThat(list.get("bits").AsInt32Value()).isEqualTo(2);
        Inflater inflater = new Inflater();
        inflater.setInput(list.get("lst").GetByteString());
        byte[] packed = new byte[40_000];
        assertThat(inflater.inflate(packed)).isEqualTo(32_768);
        assertThat(inflater.finished()).isTrue();
        assertThat(packed[4711 / 4] >> 2 * (4711 % 4) & 3).isEqualTo(2);
        inflater.end();
    }

    @ParameterizedTest
    @EnumSource(names = "ES256", mode = EnumSource.Mode.EXCLUDE)
    void isSignedWithEs256Only(Algorithm algorithm) {
        SigningKey key = TestKeys.of(algorithm);
        assertThatIllegalArgumentException().isThrownBy(() -> StatusListToken.sign(EXAMPLE, key));
        assertThatIllegalArgumentException().isThrownBy(() -> StatusListJwt.sign(EXAMPLE, key));
    }

    @Test
    void isNotSignedByAStranger() {
        SigningKey stranger = SigningKey.generate(Algorithm.ES256, new SecureRandom());
        assertThat(StatusListToken.sign(EXAMPLE, TestKeys.ES256).signedBy(stranger.verificationKey()))
                .isFalse();
    }

    /** No byte can be changed so that the list is read and still holds. */
    @Test
    void noChangedByteIsReadAndVerifies() {
        byte[] encoded = StatusListToken.sign(EXAMPLE, TestKeys.ES256).encode().toArray();
        for (int position = 0; position < encoded.length; position++) {
            byte[] changed = encoded.clone();
            changed[position] ^= 1;
            assertThat(holds(changed)).as("byte %d", position).isFalse();
            assertThat(holds(Arrays.copyOf(encoded, position))).isFalse();
        }
        assertThat(holds(encoded)).isTrue();
    }

    private static boolean holds(byte[] encoded) {
        try {
            return StatusListToken.parse(encoded).signedBy(TestKeys.ES256.verificationKey());
        } catch (StatusListException refused) {
            return false;
        }
    }

    /** The figure that lets a checker without network hold them all. */
    @Test
    void aMillionStatusesWithOneInAHundredRevokedFit20Kilobytes() throws StatusListException {
        StatusList.Draft draft = StatusList.draft(2, 1_000_000);
        Random random = new Random(5);
        for (int revoked = 0; revoked < 10_000; revoked++) {
            draft.set(random.nextInt(1_000_000), ListedStatus.INVALID.value());
        }
        StatusListClaims claims = new StatusListClaims(
                EXAMPLE.subject(), EXAMPLE.issuedAt(), EXAMPLE.expiresAt(), EXAMPLE.timeToLive(), draft.finish());
        byte[] encoded = StatusListToken.sign(claims, TestKeys.ES256).encode().toArray();
        assertThat(encoded).hasSizeLessThanOrEqualTo(20_000);
        assertThat(StatusListToken.parse(encoded).claims()).isEqualTo(claims);
    }

    @Test
    void theLargestListThatDoesNotCompressFits() throws StatusListException {
        StatusList.Draft draft = StatusList.draft(2, StatusList.MOST_ENTRIES);
        Random random = new Random(6);
        for (int place = 0; place < StatusList.MOST_ENTRIES; place++) {
            draft.set(place, random.nextInt(4));
        }
        StatusListClaims claims = new StatusListClaims(
                EXAMPLE.subject(), EXAMPLE.issuedAt(), EXAMPLE.expiresAt(), EXAMPLE.timeToLive(), draft.finish());
        byte[] encoded = StatusListToken.sign(claims, TestKeys.ES256).encode().toArray();
        assertThat(StatusListToken.parse(encoded).claims()).isEqualTo(claims);
    }

    @Test
    void aValueReplacesTheOneBeforeItAndTouchesNoNeighbour() {
        StatusList list = StatusList.draft(2, 8).set(5, 3).set(5, 1).set(4, 2).finish();
        assertThat(list.value(5)).hasValue(1);
        assertThat(list.value(4)).hasValue(2);
        assertThat(list.value(6)).hasValue(0);
    }

    @Test
    void aListOfAnotherShapeIsNotMade() {
        StatusList.Draft draft = StatusList.draft(2, 8);
        assertThatIllegalArgumentException().isThrownBy(() -> draft.set(8, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> draft.set(-1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> draft.set(0, 4));
        assertThatIllegalArgumentException().isThrownBy(() -> StatusList.draft(3, 8));
        assertThatIllegalArgumentException().isThrownBy(() -> StatusList.draft(2, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> StatusList.draft(2, 6));
        assertThatIllegalArgumentException().isThrownBy(() -> StatusList.draft(2, StatusList.MOST_ENTRIES + 4));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "zs.example.gov.cn/status/0.cwt", "https://zs.example.gov.cn/\n0", "ftp://a/0.cwt"})
    void aSubjectThatIsNoAddressIsNotSigned(String subject) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new StatusListClaims(
                        subject, EXAMPLE.issuedAt(), EXAMPLE.expiresAt(), EXAMPLE.timeToLive(), EXAMPLE.list()));
    }

    @Test
    void timesThatMakeNoSenseAreNotSigned() {
        Instant at = EXAMPLE.issuedAt();
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new StatusListClaims(EXAMPLE.subject(), at, at, EXAMPLE.timeToLive(), EXAMPLE.list()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new StatusListClaims(
                        EXAMPLE.subject(), at, at.plusSeconds(60), Duration.ofMillis(1500), EXAMPLE.list()));
    }
}

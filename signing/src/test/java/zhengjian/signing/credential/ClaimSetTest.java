package zhengjian.signing.credential;

import static org.assertj.core.api.Assertions.assertThat;

import com.upokecenter.cbor.CBORObject;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The claims as an independent CBOR reader finds them: numbers of RFC 8392 and of docs/formats/credential-token.md. */
class ClaimSetTest {
    private static final int CREDENTIAL = -65537;

    @Test
    void anIndependentReaderFindsEveryClaim() {
        CBORObject claims = CBORObject.DecodeFromBytes(ClaimSet.encode(Credentials.DIRECTIONAL));
        assertThat(claims.size()).isEqualTo(3);
        assertThat(claims.get(CBORObject.FromObject(1)).AsString()).isEqualTo("CN-22");
        assertThat(claims.get(CBORObject.FromObject(6)).AsInt64Value()).isEqualTo(1795226400L);
        CBORObject fields = claims.get(CBORObject.FromObject(CREDENTIAL));
        assertThat(fields.size()).isEqualTo(11);
        assertThat(fields.get(0).AsInt32Value()).isEqualTo(1);
        assertThat(List.of(
                        fields.get(1).AsString(),
                        fields.get(2).AsString(),
                        fields.get(3).AsString()))
                .containsExactly("22K7M4T9XQ3W8E5A", "张晓明", "220582********123X");
        assertThat(fields.get(4).AsInt32Value()).isEqualTo(4);
        assertThat(fields.get(8).AsInt32Value()).isEqualTo(220582);
        assertThat(LocalDate.ofEpochDay(fields.get(9).AsInt32Value())).isEqualTo("2023-06-30");
        assertThat(fields.get(10).get(1).AsInt32Value()).isEqualTo(4711);
    }

    @Test
    void wordsOfTheTableAreNumbersAndOthersAreTexts() {
        Credential rare = Credentials.ranked("title", "assistant", "工程", "古琴斫制", "助理工程师");
        CBORObject fields = CBORObject.DecodeFromBytes(ClaimSet.encode(rare)).get(CBORObject.FromObject(CREDENTIAL));
        assertThat(fields.get(5).AsInt32Value()).isZero();
        assertThat(fields.get(6).AsString()).isEqualTo("古琴斫制");
        assertThat(fields.get(7).AsInt32Value()).isEqualTo(3);
        assertThat(fields.get(8).AsInt32Value()).isZero();
    }
}

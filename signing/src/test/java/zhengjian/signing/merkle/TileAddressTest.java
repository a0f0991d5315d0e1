package zhengjian.signing.merkle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TileAddressTest {
    @ParameterizedTest
    @ValueSource(strings = {"000", "067", "x001/x234/067", "x001/000", "000.p/1", "x001/067.p/255"})
    void readsTheOneFormAndWritesItBack(String path) {
        assertThat(Tile.Address.parse(0, path).path()).isEqualTo(path);
    }

    @Test
    void readsTheExampleOfTheSpecification() {
        assertThat(Tile.Address.parse(1, "x001/x234/067")).isEqualTo(new Tile.Address(1, 1_234_067, 256));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0",
                "67",
                "0067",
                "x000/067",
                "001/067",
                "x001/x067",
                "x1/067",
                "000.p/0",
                "000.p/256",
                "000.p/01",
                "000.p/",
                "000.p",
                "-01",
                "../000",
                "000/",
                " 000",
                "٠٠٠"
            })
    void refusesEveryOtherForm(String path) {
        assertThatIllegalArgumentException().isThrownBy(() -> Tile.Address.parse(0, path));
    }

    @Test
    void knowsWhichTilesATreeHas() {
        assertThat(new Tile.Address(0, 0, 256).isIn(256)).isTrue();
        assertThat(new Tile.Address(0, 0, 256).isIn(255)).isFalse();
        assertThat(new Tile.Address(1, 0, 1).isIn(256)).isTrue();
        assertThat(new Tile.Address(1, 0, 1).isIn(255)).isFalse();
        assertThat(new Tile.Address(8, 0, 1).isIn(Long.MAX_VALUE)).isFalse();
    }
}

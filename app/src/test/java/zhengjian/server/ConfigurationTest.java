package zhengjian.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zhengjian.certificate.DivisionCode;
import zhengjian.signing.key.Algorithm;
import zhengjian.signing.key.SigningKey;
import zhengjian.signing.witness.CosignerKey;

class ConfigurationTest {
    private static final DivisionCode JIAN = new DivisionCode("220582");

    @TempDir
    Path folder;

    @Test
    void printedExampleIsAccepted() throws IOException {
        Configuration configuration = read(example());
        assertThat(configuration.baseUrl()).hasToString("https://zs.example.gov.cn");
        assertThat(configuration.data()).isEqualTo(Path.of("/var/lib/zhengjian"));
        assertThat(configuration.keys().issuing().place())
                .isEqualTo(folder.resolve("keys/issuing.p12").toString());
        assertThat(configuration.demo()).isFalse();
        assertThat(configuration.timestampAuthority()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "demo: false | demmo: false | demmo",
                "port: 8080 | 'prot: 8080' | listen.prot",
                "port: 8080 | 'port: eighty' | listen.port",
                "port: 8080 | 'port: 70000' | listen.port",
                "enabled: true | 'enabled: yes' | limits.enabled",
                "https://zs.example.gov.cn | http://zs.example.gov.cn | baseUrl",
                "https://zs.example.gov.cn | https://ZS.example.gov.cn | baseUrl",
                "https://zs.example.gov.cn | https://zs.example.gov.cn/ | baseUrl",
                "220000 | 222400 | issuer.division",
                "type: sqlite | 'type: oracle' | database.type",
                "host: 127.0.0.1 | 'host: [a, b]' | listen.host",
            })
    void namesFileLineAndKeyOfWhatItRefuses(String before, String after, String key) throws IOException {
        String text = example().replace("\"220000\"", "220000");
        String spoilt = text.replace(before, after);
        assertThat(spoilt).isNotEqualTo(text);
        int line = 1
                + (int) text.substring(0, text.indexOf(before))
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
        assertThatThrownBy(() -> read(spoilt))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("zhengjian.yaml:" + line + "：“" + key + "”");
    }

    @Test
    void refusesKeyGivenTwice() throws IOException {
        String text = example() + "\ndemo: false\n";
        assertThatThrownBy(() -> read(text)).hasMessageContaining("`demo` is given twice");
    }

    @Test
    void refusesDemoOnPublicAddress() throws IOException {
        String text = example().replace("host: 127.0.0.1", "host: 0.0.0.0").replace("demo: false", "demo: true");
        assertThatThrownBy(() -> read(text)).hasMessageContaining("`demo` is for a loopback address only");
    }

    @Test
    void refusesMissingKeyByName() throws IOException {
        String text = example().replace("origin: zs.example.gov.cn/ledger", "");
        assertThatThrownBy(() -> read(text)).hasMessageContaining("`origin` is required");
    }

    @Test
    void pilotCountiesAreThoseOf2023UnlessListed() throws IOException {
        LocalDate day = LocalDate.of(2023, 6, 30);
        assertThat(read(example()).pilotCounties().isPilot(JIAN, day)).isTrue();
        Configuration own = read(example() + "\npilotCounties: {2024: [220582]}\n");
        assertThat(own.pilotCounties().isPilot(JIAN, day)).isFalse();
        assertThat(own.pilotCounties().isPilot(JIAN, day.plusYears(1))).isTrue();
        assertThat(read(example() + "\npilotCounties: {}\n").pilotCounties().isPilot(JIAN, day))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{2023: [110101]} | has 110101",
                "{2023: [229999]} | has 229999",
                "{2023: [220500]} | has 220500",
                "{2023: [x]} | has x",
                "{'last year': [220582]} | must be a year",
                "{2023: 220582} | must be a list",
                "[220582] | must be a mapping",
            })
    void refusesPilotCountiesThatAreNoCountiesOfTheProvince(String value, String message) throws IOException {
        String text = example() + "\npilotCounties: " + value + "\n";
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("pilotCounties")
                .hasMessageContaining(message);
    }

    private static final String WITNESS = CosignerKey.of(
                    "w.example/1",
                    SigningKey.generate(Algorithm.EDDSA, new SecureRandom()).verificationKey())
            .text();

    @Test
    void witnessesHaveNameKeyAndAddress() throws IOException {
        String one = "\nwitnesses:\n- {name: w.example/1, key: " + WITNESS + ", url: \"https://w.example/1\"}\n";
        assertThat(read(example() + one).witnesses())
                .singleElement()
                .satisfies(witness -> assertThat(witness.key().text()).isEqualTo(WITNESS));
        refusesWitness(
                one.replace("name: w.example/1", "name: v.example"), "`witnesses[0].key` is that of w.example/1");
        refusesWitness(one.replace("https://w", "http://w"), "`witnesses[0].url` must be an https URL");
        refusesWitness(one.replace("\"https://w.example/1\"", "\"https://w.example/\""), "without a trailing slash");
        refusesWitness(one.replace("name:", "nam:"), "`witnesses[0].name` is required");
        refusesWitness(one.replace("name:", "more: x, name:"), "witnesses[0].more");
        refusesWitness(one.replace(WITNESS, "x"), "`witnesses[0].key` is no key of a witness");
        refusesWitness(one + one.substring(one.indexOf('-')), "names a witness twice");
        refusesWitness("\nwitnesses: x\n", "`witnesses` must be a list");
    }

    private void refusesWitness(String witnesses, String message) throws IOException {
        String text = example() + witnesses;
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining(message);
    }

    @Test
    void refusesWhatIsNotYaml() {
        assertThatThrownBy(() -> read("a: [1")).isInstanceOf(ConfigurationException.class);
        assertThatThrownBy(() -> Configuration.read(folder.resolve("absent.yaml")))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("absent.yaml");
    }

    private Configuration read(String text) throws IOException {
        return Configuration.read(Files.writeString(folder.resolve("zhengjian.yaml"), text));
    }

    private static String example() throws IOException {
        try (InputStream in = Configuration.class.getResourceAsStream("configuration.yaml")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

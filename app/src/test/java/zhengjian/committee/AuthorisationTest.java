package zhengjian.committee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import zhengjian.certificate.Family;
import zhengjian.certificate.Level;
import zhengjian.register.RegisterDamaged;
import zhengjian.signing.Bytes;
import zhengjian.staff.UserName;

/** Values and their bytes. */
class AuthorisationTest {
    private static final SampleAuthorisation SAMPLE = SampleAuthorisation.ofProvince();

    private static void refuses(String sentence, ThrowingCallable making) {
        assertThatThrownBy(making).isInstanceOf(IllegalArgumentException.class).hasMessageContaining(sentence);
    }

    @Test
    void isReadBackAsItWasWritten() {
        for (SampleAuthorisation one :
                List.of(SAMPLE, SampleAuthorisation.ofCounty().office("jian.office"), SampleAuthorisation.ofUnit())) {
            AuthorisationChange change = one.grant();
            assertThat(AuthorisationChange.parse(Bytes.copyOf(change.encode()))).isEqualTo(change);
        }
        for (AuthorisationChange change : List.of(
                SAMPLE.correct(LocalDate.of(2023, 5, 31)),
                SAMPLE.step(AuthorisationStep.STOP),
                SAMPLE.withdrawForMissing(2023))) {
            Recorded recorded = new Recorded(change, SampleAuthorisation.DAY, "申请 a，批准 b");
            assertThat(Recorded.parse(Bytes.copyOf(recorded.encode()))).isEqualTo(recorded);
        }
    }

    @Test
    void oneAuthorisationHasOneForm() {
        Set<UserName> forward = IntStream.range(0, 20)
                .mapToObj(i -> new UserName("office" + i))
                .collect(Collectors.toCollection(java.util.LinkedHashSet::new));
        List<UserName> reversed = new java.util.ArrayList<>(forward);
        java.util.Collections.reverse(reversed);
        assertThat(AuthorisationContent.encode(offices(forward)))
                .isEqualTo(AuthorisationContent.encode(offices(new java.util.LinkedHashSet<>(reversed))));
    }

    private static Authorisation offices(Set<UserName> offices) {
        Authorisation one = SAMPLE.build();
        return new Authorisation(
                one.id(),
                one.name(),
                one.ofAuthority(),
                one.region(),
                one.unit(),
                one.highest(),
                one.fields(),
                one.channels(),
                one.kinds(),
                one.firstYear(),
                one.lastYear(),
                offices);
    }

    @Test
    void theLargestOneIsStillAStatement() {
        String longest = "𠮷".repeat(59);
        Field[] fields = IntStream.range(0, 30)
                .mapToObj(i -> new Field(
                        longest.substring(4) + i,
                        IntStream.range(0, i < 4 ? 50 : 0)
                                .mapToObj(n -> longest.substring(4) + n)
                                .collect(Collectors.toSet())))
                .toArray(Field[]::new);
        SampleAuthorisation large = SAMPLE.named("large", "𠮷".repeat(100))
                .forUnit("𠮷".repeat(100))
                .withFields(fields);
        AuthorisationChange change = AuthorisationChange.grant(large.build(), "𠮷".repeat(1000), "𠮷".repeat(200));
        assertThat(AuthorisationChange.parse(Bytes.copyOf(change.encode()))).isEqualTo(change);
        refuses("专业合计至多 200 个", () -> {
            fields[5] = new Field("工程", Set.of("机械设计"));
            large.withFields(fields).build();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-a", "A", "a b", "评委会", "a/b", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"})
    void idsAreShortAndPlain(String text) {
        refuses("评委会代号应为", () -> new CommitteeId(text));
    }

    @Test
    void anIdOfFortyCharactersIsOne() {
        assertThat(new CommitteeId("0" + "-".repeat(39)).text()).hasSize(40);
    }

    @Test
    void boundsAreKept() {
        refuses("评委会名称", () -> SAMPLE.named("a", " ").build());
        refuses("评委会名称", () -> SAMPLE.named("a", "长".repeat(101)).build());
        refuses("单位", () -> SAMPLE.forUnit("长".repeat(101)).build());
        refuses("系列", () -> SAMPLE.withFields().build());
        refuses(
                "系列重复",
                () -> SAMPLE.withFields(new Field("工程", Set.of()), new Field("工程", Set.of("采矿")))
                        .build());
        refuses("至少一种", () -> SAMPLE.withChannels().build());
        refuses("至少一种", () -> SAMPLE.withKinds().build());
        refuses("授权年度", () -> SAMPLE.years(2024, 2023).build());
        refuses("授权年度", () -> SAMPLE.years(1999, 2023).build());
        refuses("授权年度", () -> SAMPLE.years(2023, 2200).build());
        refuses(
                "至多列 50 个专业",
                () -> new Field(
                        "工程", IntStream.range(0, 51).mapToObj(i -> "专业" + i).collect(Collectors.toSet())));
    }

    @Test
    void aRankBelongsToItsFamily() {
        Authorisation one = SAMPLE.build();
        refuses(
                "最高级别与证书种类不符",
                () -> new Authorisation(
                        one.id(),
                        one.name(),
                        true,
                        one.region(),
                        Optional.empty(),
                        Map.of(Family.POST, Level.INTERMEDIATE),
                        one.fields(),
                        one.channels(),
                        one.kinds(),
                        2023,
                        2023,
                        Set.of()));
    }

    @Test
    void eachStepBringsWhatBelongsToIt() {
        CommitteeId id = new CommitteeId("a");
        Optional<LocalDate> day = Optional.of(SampleAuthorisation.DAY);
        refuses(
                "授权内容",
                () -> new AuthorisationChange(
                        id,
                        AuthorisationStep.GRANT,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        "理由",
                        "函1号"));
        refuses(
                "纠正期限",
                () -> new AuthorisationChange(
                        id, AuthorisationStep.STOP, Optional.empty(), day, Optional.empty(), "理由", "函1号"));
        refuses(
                "逾期年度",
                () -> new AuthorisationChange(
                        id,
                        AuthorisationStep.STOP,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(2023),
                        "理由",
                        "函1号"));
        refuses(
                "另一评委会",
                () -> new AuthorisationChange(
                        id,
                        AuthorisationStep.GRANT,
                        Optional.of(SAMPLE.build()),
                        Optional.empty(),
                        Optional.empty(),
                        "理由",
                        "函1号"));
        refuses(
                "理由",
                () -> new AuthorisationChange(
                        id, AuthorisationStep.STOP, Optional.empty(), Optional.empty(), Optional.empty(), " ", "函1号"));
    }

    @Test
    void bytesThatNobodyWroteAreNotRead() {
        byte[] bytes = SAMPLE.grant().encode();
        byte[] longer = java.util.Arrays.copyOf(bytes, bytes.length + 1);
        assertThatThrownBy(() -> AuthorisationChange.parse(Bytes.copyOf(longer)))
                .isInstanceOf(RegisterDamaged.class);
        assertThatThrownBy(() -> Recorded.parse(Bytes.copyOf(bytes))).isInstanceOf(RegisterDamaged.class);
    }
}

package zhengjian.server.keys.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import zhengjian.server.Configuration;
import zhengjian.server.Configuration.KeySource;
import zhengjian.server.command.ExitCode;
import zhengjian.server.command.OutputOption;
import zhengjian.server.command.Refusal;
import zhengjian.server.keys.KeyRingFile;
import zhengjian.server.keys.KeyRingFileException;
import zhengjian.server.keys.KeyRow;
import zhengjian.server.keys.KeyUse;
import zhengjian.server.keys.ListedKey;
import zhengjian.signing.key.Algorithm;
import zhengjian.signing.key.KeyFile;
import zhengjian.signing.key.SigningKey;
import zhengjian.signing.key.TrustedKey;

/** {@code keys new}: a key in a new PKCS#12 file or a device, and its public half in the ring. */
@Command(
        name = "new",
        description = {
            "新建密钥：写入新的 PKCS#12 文件或密码设备，公钥列入密钥环。",
            "Make a key in a new PKCS#12 file or a device, its public key into the ring."
        })
public final class NewKeyCommand implements Callable<Integer> {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private RingOption ring = new RingOption();

    @Mixin
    private OutputOption output = new OutputOption();

    @Mixin
    private KeyOwnerOption owner = new KeyOwnerOption();

    @Option(
            names = "--algorithm",
            paramLabel = "NAME",
            description = "ES256, EDDSA, SM2, documents RS256；缺省 Default: ES256, ledger EDDSA")
    private @Nullable Algorithm algorithm;

    @Option(names = "--file", paramLabel = "P12", description = "新文件；缺省见配置。 New file; default in the configuration.")
    private @Nullable Path file;

    @Option(
            names = "--pkcs11",
            paramLabel = "MODULE",
            description = "在密码设备（HSM）里新建：PKCS#11 模块；口令文件里是 PIN。 Make it in a device: its PKCS#11 module.")
    private @Nullable Path module;

    @Option(
            names = "--slot",
            paramLabel = "N",
            defaultValue = "0",
            description = "模块列出的第几个槽，从 0 起。 Place in the list of slots. (0)")
    private int slot;

    @Option(names = "--alias", paramLabel = "NAME", description = "文件中的别名；缺省为用途。 Alias within; default: the use.")
    private @Nullable String alias;

    @Option(
            names = "--password-file",
            paramLabel = "FILE",
            description = "口令文件，没有就生成随机口令；缺省见配置，否则询问。 Made if missing; else as configured; else asks.")
    private @Nullable Path passwordFile;

    @Option(names = "--years", paramLabel = "N", defaultValue = "5", description = "有效年数，1 至 50。 Years, 1 to 50. (5)")
    private int years;

    @Option(names = "--from", paramLabel = "DATE", description = "生效日期；缺省为现在。 First day; default: now.")
    private @Nullable LocalDate from;

    @Option(names = "--name", paramLabel = "X500", description = "证书主体，如 CN=…,O=…,C=CN。 Subject of the certificate.")
    private @Nullable String name;

    @Option(
            names = "--iterations",
            paramLabel = "N",
            description = "口令派生次数，1000 至 5000000；缺省：随机口令 1000，人定的口令 600000。"
                    + " Of the password; default: random 1000, chosen 600000.")
    private @Nullable Integer iterations;

    @Mixin
    private AuthorityOption authority = new AuthorityOption();

    @Override
    public Integer call() {
        KeyUse wanted = owner.use();
        Algorithm chosen = algorithm == null ? wanted.usualAlgorithm() : algorithm;
        boolean roundsFit =
                rounds().stream().allMatch(number -> number >= KeyFile.FEWEST_ROUNDS && number <= KeyFile.MOST_ROUNDS);
        if (!wanted.allows(chosen) || years < 1 || years > 50 || !roundsFit) {
            throw wrong(
                    wanted.allows(chosen)
                            ? "--years: 1–50, --iterations: 1000–5000000"
                            : wanted.code() + " ≠ " + chosen);
        }
        Optional<Configuration> configuration = ring.configuration();
        NewKeyPlace place = place(wanted, configuration);
        Path ringFile = ring.ring(configuration);
        try (RegisterAtRest atRest = RegisterAtRest.of(configuration)) {
            Optional<Path> newPassword = place.newPasswordFile();
            ListedKey listed = make(wanted, chosen, place, owner.issuer(configuration), ringFile);
            print(listed, place, newPassword);
        }
        return ExitCode.YES;
    }

    private ListedKey make(KeyUse wanted, Algorithm chosen, NewKeyPlace place, String province, Path ringFile) {
        KeyRingFile before = readOrEmpty(ringFile);
        Instant start = from == null
                ? InstantSource.system().instant().truncatedTo(ChronoUnit.SECONDS)
                : from.atStartOfDay(ZONE).toInstant();
        Instant end = start.atZone(ZONE).plusYears(years).toInstant();
        String subject = name == null ? "CN=Zhengjian " + wanted.code() + " key,C=CN" : name;
        SigningKey key = place.make(
                chosen, bare -> authority.certify(bare, subject, wanted.certificateUse(), start, end, rounds()));
        ListedKey listed = new ListedKey(wanted, TrustedKey.active(key.verificationKey(), province, start, end));
        // the secret first: a ring never lists a key whose secret was lost on the way to the disk
        before.with(listed).write(ringFile);
        return listed;
    }

    private static KeyRingFile readOrEmpty(Path file) {
        try {
            return KeyRingFile.readOrEmpty(file);
        } catch (KeyRingFileException e) {
            throw Refusal.undecided(String.valueOf(e.getMessage()));
        }
    }

    private NewKeyPlace place(KeyUse wanted, Optional<Configuration> configuration) {
        Optional<KeySource> source = configuration.flatMap(known -> source(wanted, known));
        String entry = Optional.ofNullable(alias)
                .or(() -> source.map(KeySource::alias))
                .orElse(wanted.code());
        Optional<Path> secret = Optional.ofNullable(passwordFile).or(() -> source.map(KeySource::passwordFile));
        if (module != null) {
            return new NewKeyPlace.InDevice(module, slot, entry, secret.orElseThrow(() -> wrong("--password-file")));
        }
        if (file == null && source.isPresent() && source.get() instanceof KeySource.InDevice device) {
            return new NewKeyPlace.InDevice(device.module(), device.slot(), entry, secret.orElseThrow());
        }
        Path target = Optional.ofNullable(file)
                .or(() -> source.map(known -> ((KeySource.InFile) known).file()))
                .orElseThrow(() -> wrong("--file"));
        return new NewKeyPlace.InFile(target, entry, secret, rounds());
    }

    private OptionalInt rounds() {
        return iterations == null ? OptionalInt.empty() : OptionalInt.of(iterations);
    }

    /** Where the configuration says that the key of this use is. */
    static Optional<KeySource> source(KeyUse wanted, Configuration known) {
        return switch (wanted) {
            case ISSUING -> Optional.of(known.keys().issuing());
            case LEDGER -> Optional.of(known.keys().ledger());
            case DOCUMENTS -> Optional.of(known.keys().documents());
            case STATUS -> known.keys().status();
            case WALLET -> known.keys().wallet();
            case TRUST -> Optional.empty();
        };
    }

    private ParameterException wrong(String what) {
        return new ParameterException(spec.commandLine(), what);
    }

    private void print(ListedKey listed, NewKeyPlace place, Optional<Path> newPassword) {
        PrintWriter out = spec.commandLine().getOut();
        if (output.json()) {
            output.print(out, KeyRow.of(listed));
            return;
        }
        out.println("已新建" + listed.use().chinese() + "密钥 " + listed.id() + "，存于 " + place.name() + "。");
        out.println("Made " + listed.use().code() + " key " + listed.id() + " in " + place.name() + ".");
        newPassword.ifPresent(made -> {
            out.println("口令是随机的，已写入新文件 " + made + "，请与密钥文件分开备份。");
            out.println("Its password is random, in the new file " + made
                    + "; keep a copy of it apart from the key file's.");
        });
    }
}

package zhengjian.integrity;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The grounds, as the table of the resources has them. What the table does not have is no ground. */
public final class Grounds {
    private static final String TABLE = "/zhengjian/integrity/grounds.csv";

    private final List<Ground> grounds;

    private Grounds(List<Ground> grounds) {
        this.grounds = List.copyOf(grounds);
    }

    /** The table of the resources; a broken one is a fault of the build. */
    public static Grounds load() {
        InputStream stream = Grounds.class.getResourceAsStream(TABLE);
        if (stream == null) {
            throw new IllegalStateException("missing resource " + TABLE);
        }
        List<Ground> grounds = new ArrayList<>();
        try (Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8);
                CsvReader<NamedCsvRecord> table = CsvReader.builder().ofNamedCsvRecord(reader)) {
            table.forEach(row -> grounds.add(ground(row)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return of(grounds);
    }

    /** Others than those of the table. */
    public static Grounds of(List<Ground> grounds) {
        return new Grounds(grounds);
    }

    private static Ground ground(NamedCsvRecord row) {
        String until = row.getField("until");
        return new Ground(
                row.getField("code"),
                row.getField("chinese"),
                row.getField("english"),
                LocalDate.parse(row.getField("since")),
                until.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(until)),
                row.getField("rule"),
                row.getField("sense"),
                row.getField("sense_english"),
                Integer.parseInt(row.getField("record_months")),
                row.getField("record_rule"),
                Integer.parseInt(row.getField("least_ban_months")),
                Integer.parseInt(row.getField("most_ban_months")),
                row.getField("ban_rule"));
    }

    /** Those in force on a day, in the order of the table. */
    public List<Ground> on(LocalDate day) {
        return grounds.stream().filter(one -> one.isInForce(day)).toList();
    }

    /** One of any time: for reading what was recorded. */
    public Optional<Ground> find(String code) {
        return grounds.stream().filter(one -> one.code().equals(code)).findFirst();
    }

    /**
     * The ground of a misconduct, in force on that day, with a ban within its bounds.
     *
     * @throws IllegalArgumentException when there is none, or its rule allows no such ban
     */
    public Ground require(Misconduct misconduct, LocalDate day) {
        Ground ground = on(day).stream()
                .filter(one -> one.code().equals(misconduct.ground()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("失信情形应为 " + codes(day) + " 之一，现为“"
                        + misconduct.ground() + "” / the ground is one of " + codes(day) + ", found “"
                        + misconduct.ground() + "”"));
        int months = misconduct.banMonths();
        if (months < ground.leastBan() || months > ground.mostBan()) {
            throw new IllegalArgumentException("禁期应为 " + ground.leastBan() + " 至 " + ground.mostBan() + " 个月，现为 "
                    + months + "（" + ground.banRule() + "） / the ban has " + ground.leastBan() + " to "
                    + ground.mostBan() + " months, found " + months + " (" + ground.banRule() + ")");
        }
        return ground;
    }

    private String codes(LocalDate day) {
        return String.join("、", on(day).stream().map(Ground::code).toList());
    }
}

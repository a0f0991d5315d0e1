package zhengjian.supervision.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import zhengjian.issuance.list.ListFile;
import zhengjian.issuance.sheet.BadList;
import zhengjian.issuance.sheet.SheetRow;
import zhengjian.supervision.NumberList;
import zhengjian.supervision.StatusChangeList;

/** A list of certificate numbers as a file, CSV or XLSX, read by the bounded readers of published lists. */
final class UploadedNumbers {
    /** Rows that are read: many more than a list may have, so that double ones and empty ones are told apart. */
    private static final int ROWS = 5 * StatusChangeList.MOST;

    static final int BYTES = 4 << 20;

    private UploadedNumbers() {}

    /** @throws BadList when the file as a whole is refused */
    static NumberList read(byte[] content) {
        if (content.length > BYTES) {
            throw new BadList(BadList.Reason.TOO_LARGE, "文件超过 4 MB", "the file is larger than 4 MB");
        }
        try {
            Path file = Files.createTempFile("numbers", null);
            try {
                Files.write(file, content);
                return NumberList.of(rows(file));
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<SheetRow> rows(Path file) {
        try (ListFile list = ListFile.open(file)) {
            List<SheetRow> rows = new ArrayList<>();
            list.rows().forEach(row -> {
                if (rows.size() == ROWS) {
                    throw new BadList(
                            BadList.Reason.TOO_MANY_ROWS,
                            "名单超过 " + ROWS + " 行，请分开上传",
                            "the list has more than " + ROWS + " rows; upload it in parts");
                }
                rows.add(row);
            });
            return NumberList.isEmpty(rows) ? empty() : rows;
        }
    }

    private static List<SheetRow> empty() {
        throw new BadList(BadList.Reason.EMPTY, "名单中没有证书编号", "there is no certificate number on the list");
    }
}

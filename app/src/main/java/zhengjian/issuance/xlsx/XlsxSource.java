package zhengjian.issuance.xlsx;

import java.nio.file.Path;
import zhengjian.issuance.sheet.BadList;
import zhengjian.issuance.sheet.RowSink;
import zhengjian.issuance.sheet.RowSource;

/** A list in the only filled sheet of an XLSX file. */
public final class XlsxSource implements RowSource {
    private final Archive archive;
    private final Workbook workbook;
    private final long expected;

    private XlsxSource(Archive archive, Workbook workbook) {
        this.archive = archive;
        this.workbook = workbook;
        this.expected = Math.max(1, archive.size(sheet().part()) + archive.size("xl/sharedStrings.xml"));
    }

    /**
     * Opens a file and checks its archive and workbook.
     *
     * @throws BadList naming what is refused
     */
    public static XlsxSource open(Path file) {
        Archive archive = Archive.open(file);
        try {
            Workbook workbook = Workbook.read(archive);
            refuseSecondSheet(archive, workbook);
            return new XlsxSource(archive, workbook);
        } catch (RuntimeException e) {
            archive.close();
            throw e;
        }
    }

    private static void refuseSecondSheet(Archive archive, Workbook workbook) {
        for (Workbook.Sheet other :
                workbook.visible().subList(1, workbook.visible().size())) {
            try (Xml xml = Xml.open(archive.open(other.part()))) {
                if (SheetReader.hasContent(xml)) {
                    throw new BadList(
                            BadList.Reason.SEVERAL_SHEETS,
                            "有多个含内容的工作表；名单应在唯一的工作表中",
                            "more than one sheet has content; a list stands in a single sheet");
                }
            }
        }
    }

    private Workbook.Sheet sheet() {
        return workbook.visible().get(0);
    }

    /** Whether numbers in date columns count from 1904. */
    public boolean from1904() {
        return workbook.from1904();
    }

    @Override
    public String description() {
        String name = sheet().name();
        String shown = name.substring(0, Math.min(name.length(), 31)).replaceAll("\\p{C}", "");
        return "XLSX，工作表“" + shown + "” / XLSX, sheet “" + shown + "”";
    }

    @Override
    public void forEach(RowSink sink) {
        archive.beginPass();
        SharedStrings texts = SharedStrings.read(archive);
        try (Xml xml = Xml.open(archive.open(sheet().part()))) {
            new SheetReader(xml, texts, sink).read();
        }
    }

    @Override
    public double progress() {
        return Math.min(1, (double) archive.unpacked() / expected);
    }

    @Override
    public void close() {
        archive.close();
    }
}

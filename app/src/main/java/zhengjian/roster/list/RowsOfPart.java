package zhengjian.roster.list;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import zhengjian.register.RegisterDamaged;
import zhengjian.roster.list.RosterRow.Fault;

/** Uploaded rows as bytes, to be sealed. */
public final class RowsOfPart {
    private static final int VERSION = 2;
    /** Before rows could tell what a certificate is to be used for. */
    private static final int WITHOUT_USE = 1;

    private RowsOfPart() {}

    public static byte[] encode(List<RosterRow> rows) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(rows.size() * 64);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeByte(VERSION);
            out.writeInt(rows.size());
            for (RosterRow row : rows) {
                out.writeInt(row.line());
                out.writeByte(row.fault().ordinal());
                out.writeUTF(row.number());
                out.writeUTF(row.name());
                out.writeUTF(row.use().in());
                out.writeUTF(row.use().on());
                out.writeUTF(row.use().purpose());
            }
        } catch (IOException e) {
            throw new IllegalStateException("an array takes every byte", e);
        }
        return bytes.toByteArray();
    }

    /** @throws RegisterDamaged when the bytes are not what {@link #encode} writes */
    public static List<RosterRow> parse(byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            int version = in.readByte();
            int count = in.readInt();
            if ((version != VERSION && version != WITHOUT_USE) || count < 0 || count > RosterFile.MOST_ROWS) {
                throw new RegisterDamaged("stored rows of a list are of version " + version);
            }
            List<RosterRow> rows = new ArrayList<>(count);
            for (int i = 0; i < count; i++) {
                int line = in.readInt();
                Fault fault = Fault.values()[in.readByte()];
                String number = in.readUTF();
                String name = in.readUTF();
                UseCells use = version == WITHOUT_USE
                        ? UseCells.NOTHING
                        : new UseCells(in.readUTF(), in.readUTF(), in.readUTF());
                rows.add(new RosterRow(line, number, name, use, fault));
            }
            return rows;
        } catch (IOException | IndexOutOfBoundsException e) {
            throw new RegisterDamaged("stored rows of a list cannot be read", e);
        }
    }
}

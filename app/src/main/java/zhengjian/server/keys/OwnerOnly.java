package zhengjian.server.keys;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Warns when a secret file can be read or changed by others than its owner. Not refused: a secret that a container platform
 * mounts may have no other mode, and a refusal would be passed by copying the secret to a worse place.
 */
public final class OwnerOnly {
    private static final Logger LOG = LoggerFactory.getLogger(OwnerOnly.class);
    private static final Set<PosixFilePermission> OWNERS = EnumSet.of(
            PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_EXECUTE);

    private OwnerOnly() {}

    /** Says in the log what to do; says nothing where the file system has no such permissions. */
    public static void warn(Path file) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        if (view == null) {
            return;
        }
        Set<PosixFilePermission> permissions = view.readAttributes().permissions();
        if (!OWNERS.containsAll(permissions)) {
            LOG.warn(
                    "保密文件 {} 的权限是 {}，别人也能读写，请执行 chmod 600 {}。 Secret file is open to others: run chmod 600 {}",
                    file,
                    PosixFilePermissions.toString(permissions),
                    file,
                    file);
        }
    }
}

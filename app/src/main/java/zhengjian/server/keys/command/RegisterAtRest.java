package zhengjian.server.keys.command;

import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import zhengjian.server.Configuration;
import zhengjian.server.command.Refusal;
import zhengjian.server.store.DataInUse;
import zhengjian.server.store.DataLock;

/**
 * Nobody serves the register while its keys change: the lock on its data directory, held for as long as the change takes.
 * A ring without register needs no lock.
 */
final class RegisterAtRest implements AutoCloseable {
    private final @Nullable DataLock lock;

    private RegisterAtRest(@Nullable DataLock lock) {
        this.lock = lock;
    }

    /** Takes the lock, or refuses with one sentence while a server runs. */
    static RegisterAtRest of(Optional<Configuration> configuration) {
        if (configuration.isEmpty()) {
            return new RegisterAtRest(null);
        }
        try {
            return new RegisterAtRest(DataLock.take(configuration.get().data()));
        } catch (DataInUse e) {
            throw Refusal.undecided(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw Refusal.undecided("数据目录锁不上。 The data directory cannot be locked: " + e.getMessage());
        }
    }

    @Override
    public void close() {
        if (lock != null) {
            try {
                lock.close();
            } catch (IOException e) {
                throw Refusal.undecided("数据目录的锁没有放开。 The lock was not released: " + e.getMessage());
            }
        }
    }
}

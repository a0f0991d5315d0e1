package zhengjian.oversight;

import java.util.Optional;
import zhengjian.dossier.Subject;

/** Tells who is behind a statement about a type of subjects; contributed where the type's feature is known. */
@FunctionalInterface
public interface DeedSource {
    /** Empty when the subject has no such statement. */
    Optional<Deed> deed(Subject subject, long ledgerIndex);
}

package zhengjian.committee;

import java.util.List;
import java.util.Optional;
import zhengjian.catalogue.Divisions;
import zhengjian.catalogue.PilotCounties;
import zhengjian.catalogue.TitleCatalogue;
import zhengjian.dossier.Dossiers;
import zhengjian.dossier.Statement;
import zhengjian.dossier.Subject;
import zhengjian.signing.Bytes;
import zhengjian.staff.UserName;

/** The committees, each a dossier of the changes of its authorisation. Safe for threads. */
public final class Committees {
    private static final String TYPE = "committee";
    private static final int MOST = 10_000;

    private final Dossiers dossiers;
    private final OutsideAuthorisation bounds;

    /**
     * @param pilots counties that may grant directional titles
     * @param catalogue the series, and which of them are examined
     * @param divisions names of places
     */
    public Committees(Dossiers dossiers, PilotCounties pilots, TitleCatalogue catalogue, Divisions divisions) {
        this.dossiers = dossiers;
        this.bounds = new OutsideAuthorisation(pilots, catalogue, divisions);
    }

    /** The committee of that name, be its authorisation in force or not. */
    public Optional<Committee> find(CommitteeId id) {
        return committee(
                dossiers.read(subject(id)).stream().map(Statement::content).toList());
    }

    /** All of them, those first whose authorisation changed last. */
    public List<Committee> all() {
        return dossiers.newest(TYPE, MOST).stream()
                .flatMap(subject -> find(new CommitteeId(subject.name())).stream())
                .toList();
    }

    /** Those for which an account reports. */
    public List<Committee> ofOffice(UserName user) {
        return all().stream()
                .filter(committee -> committee.authorisation().offices().contains(user))
                .toList();
    }

    /** Empty when nothing was recorded. */
    Optional<Committee> committee(List<Bytes> recorded) {
        return recorded.isEmpty()
                ? Optional.empty()
                : Optional.of(Committee.of(
                        bounds, recorded.stream().map(Recorded::parse).toList()));
    }

    static Subject subject(CommitteeId id) {
        return new Subject(TYPE, id.text());
    }
}

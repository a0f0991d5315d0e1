package zhengjian.approval;

import java.util.List;
import java.util.Optional;
import zhengjian.dossier.Dossiers;
import zhengjian.dossier.Statement;
import zhengjian.dossier.Subject;
import zhengjian.ledger.EntryKind;
import zhengjian.register.RegisterDamaged;

/** The requests, each a dossier: what was asked for, then how it ended. Safe for threads. */
public final class Requests {
    private static final String TYPE = "request";

    private final Dossiers dossiers;
    private final ActKinds kinds;

    /** @param kinds those that can be asked for */
    public Requests(Dossiers dossiers, ActKinds kinds) {
        this.dossiers = dossiers;
        this.kinds = kinds;
    }

    /** Words of the kinds that can be asked for. */
    public List<String> kinds() {
        return kinds.words();
    }

    /** The request of that number. */
    public Optional<Request> find(RequestId id) {
        List<Statement> statements = dossiers.read(subject(id));
        return statements.isEmpty() ? Optional.empty() : Optional.of(request(id, statements));
    }

    /** The newest ones first, at most {@code limit}. */
    public List<Request> newest(int limit) {
        return dossiers.newest(TYPE, limit).stream()
                .flatMap(subject -> find(new RequestId(subject.name())).stream())
                .toList();
    }

    private Request request(RequestId id, List<Statement> statements) {
        Statement first = statements.get(0);
        Asked asked = Asked.parse(first.content(), kinds);
        if (statements.size() == 1) {
            return new Request(id, asked, first.at(), first.ledgerIndex(), State.WAITING, Optional.empty());
        }
        Statement last = statements.get(1);
        return new Request(
                id,
                asked,
                first.at(),
                first.ledgerIndex(),
                state(last.kind()),
                Optional.of(new Request.Ending(Decision.parse(last.content()), last.at())));
    }

    private static State state(EntryKind kind) {
        return switch (kind) {
            case APPROVED -> State.APPROVED;
            case DECLINED -> State.DECLINED;
            case WITHDRAWN -> State.WITHDRAWN;
            default -> throw new RegisterDamaged("a request ended with an entry of kind " + kind);
        };
    }

    static Subject subject(RequestId id) {
        return new Subject(TYPE, id.text());
    }
}

package zhengjian.server.rules;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import zhengjian.ledger.Change;
import zhengjian.ledger.EntryKind;
import zhengjian.ledger.Ledger;
import zhengjian.ledger.LedgerEntry;
import zhengjian.ledger.LedgerStore;
import zhengjian.ledger.NewEntry;
import zhengjian.recognition.decision.Territories;
import zhengjian.recognition.load.ReadRulebook;
import zhengjian.recognition.rule.Rulebook;
import zhengjian.recognition.ruleset.AdoptedRules;
import zhengjian.recognition.ruleset.BadRules;
import zhengjian.recognition.ruleset.RuleSet;
import zhengjian.recognition.ruleset.SignedRuleSet;
import zhengjian.signing.Bytes;
import zhengjian.signing.trust.Role;

/**
 * The rules that hold: the newest adopted set, or the release's own.
 *
 * @param encoded the set that {@code rulebook} was read from
 */
public record RulesInForce(Rulebook rulebook, Bytes encoded) {
    /** Where adopted sets are kept. */
    public static Path folder(Path data) {
        return data.resolve("rules");
    }

    /**
     * Reads them; adopted rules are checked for gaps and contradictions again, by this program.
     *
     * @throws zhengjian.recognition.ruleset.BadRules when they cannot be relied on
     */
    public static RulesInForce read(Path data, Optional<Role> role, Territories territories) throws IOException {
        List<SignedRuleSet> adopted = new AdoptedRules(folder(data)).read(role);
        if (adopted.isEmpty()) {
            return new RulesInForce(ReadRulebook.builtIn(), Bytes.copyOf(ReadRulebook.builtInSet()));
        }
        SignedRuleSet newest = adopted.get(adopted.size() - 1);
        return new RulesInForce(ReadRulebook.of(newest.rules(), territories), newest.payload());
    }

    /**
     * Enters the release's rules and each adopted version in the ledger, each once however often this runs; an adopted
     * version names the entry of the one before. The commitment is the hash of the set, so that whoever has the rules can
     * check it.
     *
     * @throws BadRules when the ledger has a version that followed the newest one here: its file is gone, and the rules before
     *     it must not hold again without anybody's knowledge
     * @throws zhengjian.ledger.NotAppended when the ledger takes no change at the moment
     */
    public static void enter(Ledger ledger, Path data, Optional<Role> role) throws IOException {
        List<Bytes> versions = new ArrayList<>(List.of(RuleSet.hash(ReadRulebook.builtInSet())));
        new AdoptedRules(folder(data)).read(role).forEach(adopted -> versions.add(adopted.hash()));
        long before = -1;
        for (Bytes hash : versions) {
            NewEntry entry = before < 0
                    ? NewEntry.of(EntryKind.RULES_CHANGED, hash)
                    : NewEntry.about(before, EntryKind.RULES_CHANGED, hash);
            before = ledger.append(Change.of(entry, LedgerStore.Write.NOTHING).withKey(hash))
                    .firstIndex();
        }
        requireNewest(ledger, before, folder(data));
    }

    private static void requireNewest(Ledger ledger, long newest, Path folder) {
        for (long later : ledger.entriesAbout(newest)) {
            Optional<LedgerEntry> gone = ledger.entry(later).filter(entry -> entry.kind() == EntryKind.RULES_CHANGED);
            if (gone.isPresent()) {
                String hash = gone.get().commitment().hex();
                throw new BadRules("账本第 " + later + " 条记载采用过更新的规则（SHA-256 " + hash + "），文件却不在 " + folder
                        + "；请从备份恢复该文件，或另行采用一个更新的版本（rules adopt） / entry " + later
                        + " of the ledger has a newer version of the rules, whose file is not in " + folder
                        + ": restore it from the backup, or adopt a newer version (rules adopt)");
            }
        }
    }
}

package zhengjian.staff.directory;

import java.util.Collections;
import java.util.Set;
import zhengjian.certificate.person.PersonName;
import zhengjian.provider.NotProven;
import zhengjian.provider.Proof;
import zhengjian.staff.Account;
import zhengjian.staff.Accounts;
import zhengjian.staff.DirectoryId;

/** Whose account a proof opens, and whether it is proof enough. */
public final class DirectoryAccounts {
    private final Accounts accounts;
    private final Rules rules;

    public DirectoryAccounts(Accounts accounts, Rules rules) {
        this.accounts = accounts;
        this.rules = rules;
    }

    /**
     * What the provider's words mean.
     *
     * @param personClaim carries the directory's identifier
     * @param nameClaim carries the person's name in the directory
     * @param contexts values of {@code acr} that mean two factors
     * @param methods values of {@code amr} of which each means a second factor
     */
    public record Rules(String personClaim, String nameClaim, Set<String> contexts, Set<String> methods) {
        public Rules {
            contexts = Set.copyOf(contexts);
            methods = Set.copyOf(methods);
        }
    }

    /**
     * The open account that is connected with the identity. The name in the directory must be the account's: an identifier
     * that was given to another person opens nothing, and the rules for two people go by that name.
     *
     * @throws NotProven NOBODY when there is no such account, INCOMPLETE when a claim is missing
     */
    public Account account(Proof proof) throws NotProven {
        String identifier = proof.text(rules.personClaim());
        String name = proof.text(rules.nameClaim());
        try {
            PersonName person = PersonName.parse(name);
            return accounts.ofDirectory(new DirectoryId(identifier))
                    .filter(account -> account.person().matches(person))
                    .orElseThrow(
                            () -> new NotProven(NotProven.Reason.NOBODY, "no open account of that identity and name"));
        } catch (IllegalArgumentException unreadable) {
            // its message may quote the claim
            throw new NotProven(NotProven.Reason.INCOMPLETE, "identifier or name cannot be read");
        }
    }

    /** Whether the provider says that it asked for two factors. Where the configuration names none, it never does. */
    public boolean hasTwoFactors(Proof proof) {
        return proof.context().filter(rules.contexts()::contains).isPresent()
                || !Collections.disjoint(proof.methods(), rules.methods());
    }
}

package zhengjian.server.start;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import zhengjian.catalogue.Divisions;
import zhengjian.catalogue.PlaceListing;
import zhengjian.catalogue.TitleCatalogue;
import zhengjian.recognition.decision.Territories;
import zhengjian.server.Configuration;
import zhengjian.server.rules.RulesInForce;
import zhengjian.server.store.Database;
import zhengjian.web.Assets;

/**
 * What the service reads of the program itself and not of its data: begun before keys and database are opened, complete
 * before the first request is accepted.
 */
public final class Preparation {
    private final Begun<Territories> territories;
    private final Begun<RulesInForce> rules;
    private final Begun<Assets> assets;

    private Preparation(Begun<Territories> territories, Begun<RulesInForce> rules, Begun<Assets> assets) {
        this.territories = territories;
        this.rules = rules;
        this.assets = assets;
    }

    /** Begins everything at once. */
    public static Preparation begin(Configuration configuration) {
        Begun<Territories> territories = Begun.begin(
                "catalogue",
                () -> new Territories(Divisions.load(), configuration.pilotCounties(), TitleCatalogue.load()));
        // kept by its own class; whoever needs it first waits for it there
        Begun.begin("database", Database::loadLibrary);
        return new Preparation(
                territories,
                Begun.begin("rules", () -> rules(configuration, territories.complete())),
                Begun.begin("assets", () -> assets(territories.complete())));
    }

    private static RulesInForce rules(Configuration configuration, Territories territories) {
        try {
            return RulesInForce.read(configuration.data(), configuration.ruleKeys(), territories);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Assets assets(Territories territories) {
        return Assets.load(Map.of("places.txt", PlaceListing.of(territories.divisions())));
    }

    /** Divisions, pilot counties and titles, as configured. */
    public Territories territories() {
        return territories.complete();
    }

    /**
     * The rules in force.
     *
     * @throws zhengjian.recognition.ruleset.BadRules a faulty rule set stops the start
     */
    public RulesInForce rules() {
        return rules.complete();
    }

    /** Style sheet, scripts and pictures. */
    public Assets assets() {
        return assets.complete();
    }
}

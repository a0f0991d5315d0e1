package zhengjian.recognition.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import zhengjian.catalogue.DivisionLevel;
import zhengjian.certificate.Kind;
import zhengjian.certificate.Rank;
import zhengjian.recognition.question.EmployerKind;
import zhengjian.recognition.source.Sense;

/**
 * What a rule says about the next level of a title: years in the present post, and who may come earlier. Any part may be
 * empty. Whether a title is a basis for the next level is a decision like any other.
 *
 * @param together kinds whose years count together once the same level was obtained in each; all of them are open then
 */
public record Promotion(Set<Kind> together, List<Years> years, List<Earlier> earlier) {
    public Promotion {
        together = Set.copyOf(together);
        years = List.copyOf(years);
        earlier = List.copyOf(earlier);
    }

    /**
     * @param levels of the employer's place; empty for all
     * @param targets levels applied for; empty for all
     */
    public record Years(Set<EmployerKind> employers, Set<DivisionLevel> levels, Set<Rank> targets, int years) {
        public Years {
            employers = Set.copyOf(employers);
            levels = Set.copyOf(levels);
            targets = Set.copyOf(targets);
        }
    }

    /**
     * @param years fewer years, 1 to 5
     * @param until the last day on which it can be used
     * @param retiresBefore retires before that day
     * @param retiresWithin retires within so many years of the application
     * @param combinedSince the employer was authorised to review and appoint together in that year or later
     * @param grassroots years since the move from a city to a county or township, still working there
     */
    public record Earlier(
            String id,
            int years,
            Sense because,
            Set<EmployerKind> employers,
            Set<Rank> targets,
            Set<String> series,
            Set<String> degrees,
            Optional<LocalDate> until,
            Optional<LocalDate> retiresBefore,
            OptionalInt retiresWithin,
            OptionalInt combinedSince,
            OptionalInt grassroots) {
        public Earlier {
            employers = Set.copyOf(employers);
            targets = Set.copyOf(targets);
            series = Set.copyOf(series);
            degrees = Set.copyOf(degrees);
        }
    }
}

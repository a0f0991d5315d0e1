package zhengjian.benchmark.jmh;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import zhengjian.benchmark.Median;

/** Runs methods of one JMH class in turn, round after round, each round of each method in a fresh JVM. */
public final class JmhRounds {
    private final Class<?> benchmarks;
    private final int rounds;
    private final TimeValue iteration;

    /** Runs methods of {@code benchmarks}; an iteration takes {@code iteration}, a round two to warm up and three to measure. */
    public JmhRounds(Class<?> benchmarks, int rounds, TimeValue iteration) {
        this.benchmarks = benchmarks;
        this.rounds = rounds;
        this.iteration = iteration;
    }

    /** The median score of each method, by name. */
    public Map<String, Double> run(List<String> methods, String... parameter) throws RunnerException {
        Map<String, List<Double>> scores = new LinkedHashMap<>();
        for (int round = 0; round < rounds; round++) {
            for (String method : methods) {
                scores.computeIfAbsent(method, name -> new ArrayList<>()).add(score(method, parameter));
            }
        }
        Map<String, Double> medians = new LinkedHashMap<>();
        scores.forEach((method, values) -> medians.put(method, Median.of(values)));
        return medians;
    }

    /** What one method counted beside its score, a list a counter with one value an iteration; one fork for each round. */
    public Map<String, List<Double>> counters(String method) throws RunnerException {
        RunResult result = new Runner(options(method).forks(rounds).build())
                .run()
                .iterator()
                .next();
        Map<String, List<Double>> counters = new LinkedHashMap<>();
        for (BenchmarkResult fork : result.getBenchmarkResults()) {
            for (IterationResult iteration : fork.getIterationResults()) {
                iteration
                        .getSecondaryResults()
                        .forEach((name, value) -> counters.computeIfAbsent(name, counter -> new ArrayList<>())
                                .add(value.getScore()));
            }
        }
        return counters;
    }

    private double score(String method, String... parameter) throws RunnerException {
        ChainedOptionsBuilder options = options(method);
        if (parameter.length == 2) {
            options.param(parameter[0], parameter[1]);
        }
        return new Runner(options.build())
                .run().stream()
                        .map(RunResult::getPrimaryResult)
                        .findFirst()
                        .orElseThrow()
                        .getScore();
    }

    private ChainedOptionsBuilder options(String method) {
        OptionsBuilder options = new OptionsBuilder();
        return options.include("\\." + benchmarks.getSimpleName() + "\\." + method + "$")
                .forks(1)
                .warmupIterations(2)
                .warmupTime(iteration)
                .measurementIterations(3)
                .measurementTime(iteration)
                .shouldFailOnError(true)
                .verbosity(VerboseMode.SILENT);
    }
}

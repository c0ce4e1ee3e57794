package org.digitaltrust.benchmarks;

import java.util.ArrayList;
import java.util.List;

/** Rules, index and batches, without a network. */
final class Evaluation implements Area {

    private static final double SHARE_OF_MAP = 0.4;
    private static final double ANSWERS_IN_BATCHES = 150_000;

    @Override
    public List<String> measure(RunningStack stack) throws Exception {
        var account = Jmh.run("AccountBenchmark");
        var batch = Jmh.run("BatchBenchmark");
        var lines = new ArrayList<String>();
        lines.add(
                "One thread. 300,000 subjects with 3 accounts each, 30,000 of them restricted, asked for at random. `map` is"
                        + " a bare `ConcurrentHashMap.get` of the same keys; `answer` looks up and applies the rules; `rules` is those"
                        + " alone, for a restricted subject.");
        lines.add("");
        lines.addAll(account.table(List.of("map", "answer", "rules")));
        lines.add("");
        lines.add(
                "Batches of 1,000, from the request's bytes to the response's: JSON, rules, disclosures noted and synced to"
                        + " disk; without HTTP, authentication and the database. An operation is one answer.");
        lines.add("");
        lines.addAll(batch.table(List.of("answers")));
        lines.add("");
        lines.add(Target.atLeast(
                "`answer` as a share of `map`", account.perSecond("answer") / account.perSecond("map"), SHARE_OF_MAP));
        lines.add(Target.atLeast("answers/s in batches, one core", batch.perSecond("answers"), ANSWERS_IN_BATCHES));
        return lines;
    }
}

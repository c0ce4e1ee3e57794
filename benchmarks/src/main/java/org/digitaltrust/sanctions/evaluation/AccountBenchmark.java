package org.digitaltrust.sanctions.evaluation;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.digitaltrust.sanctions.party.Asker;
import org.digitaltrust.sanctions.register.InventedRegister;
import org.digitaltrust.sanctions.register.Register;
import org.digitaltrust.sanctions.register.SubjectRecord;
import org.digitaltrust.sanctions.subject.AccountName;
import org.jspecify.annotations.NullUnmarked;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** An answer by account, beside what a map look-up of the same keys alone takes. One thread. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(value = 3, jvmArgs = "-Xmx2g")
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@NullUnmarked
public class AccountBenchmark {

    private static final Question.Place PLACE =
            new Question.Place("television", null, null, null, null, null, null, null);
    private static final Asker ASKER = new Asker("somebody", "a-client", "client:a-client", true);

    private final Question.Moment now = new Question.Moment(Instant.now(), false, null, false);

    private Register register;
    private ConcurrentHashMap<AccountName, SubjectRecord> map;
    private AccountName[] asked;

    @Setup
    public void fill() {
        register = InventedRegister.filled();
        map = new ConcurrentHashMap<>();
        asked = new AccountName[InventedRegister.SUBJECTS * InventedRegister.ACCOUNTS_EACH];
        for (int i = 0; i < asked.length; i++) {
            int subject = i / InventedRegister.ACCOUNTS_EACH;
            asked[i] = InventedRegister.account(subject, i % InventedRegister.ACCOUNTS_EACH);
            var record = register.byAccount(asked[i]).getFirst();
            map.put(record.subject().accounts().get(i % InventedRegister.ACCOUNTS_EACH), record);
        }
    }

    @Benchmark
    public SubjectRecord map() {
        return map.get(any());
    }

    @Benchmark
    public Answer answer() {
        var name = any();
        return AppearanceRules.answer(
                register.byAccount(name), new Question(new Question.Asked.Account(name), "host", PLACE, now), ASKER);
    }

    /** The rules alone, on one restricted subject. */
    @Benchmark
    public Answer rules(Restricted restricted) {
        return AppearanceRules.answer(restricted.holders, restricted.question, ASKER);
    }

    /** Somebody who is restricted here, and the question. */
    @State(Scope.Benchmark)
    @NullUnmarked
    public static class Restricted {
        private List<SubjectRecord> holders;
        private Question question;

        @Setup
        public void find(AccountBenchmark benchmark) {
            var name = InventedRegister.account(0, 0);
            holders = benchmark.register.byAccount(name);
            question = new Question(new Question.Asked.Account(name), "host", PLACE, benchmark.now);
        }
    }

    private AccountName any() {
        return asked[ThreadLocalRandom.current().nextInt(asked.length)];
    }
}

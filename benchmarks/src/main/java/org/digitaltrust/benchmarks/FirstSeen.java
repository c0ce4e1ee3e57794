package org.digitaltrust.benchmarks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Tokens that no cache can know: five thousand new ones in each round, each used once. */
record FirstSeen(Issuer issuer, Requests requests, Wrk wrk) {

    private static final int ROUNDS = 5;

    List<Contender.Round> measure(Contender side, Effort effort) throws IOException, InterruptedException {
        var rounds = new ArrayList<Contender.Round>();
        for (int round = 0; round < Math.min(ROUNDS, effort.rounds()); round++) {
            var tokens = issuer.tokens(Door.MANY_TOKENS, it -> "bench");
            rounds.add(side.once(wrk, requests.evaluations("first-seen", tokens)));
        }
        return rounds;
    }
}

package org.digitaltrust.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the gateway costs: the same service behind the bare proxy, behind the gateway with tokens alone and with everything,
 * and behind HAProxy, which checks tokens too.
 */
final class Door implements Area {

    static final int MANY_TOKENS = 5_000;
    static final int MANY_ROUTES = 100;

    private static final String ONE_CLIENT = "bench";

    /** Those that are compared with one another. */
    record Sides(
            Contender direct,
            Contender bare,
            Contender tokensOne,
            Contender tokensMany,
            Contender everythingOne,
            Contender everythingMany,
            Contender few,
            Contender many,
            Optional<Contender> haProxy) {

        /** How many of these are measured on the same process. */
        long rowsOf(Spawned process) {
            return all().stream().filter(it -> it.process() == process).count();
        }

        List<Contender> all() {
            var all = new ArrayList<>(List.of(direct, bare, tokensOne, tokensMany, everythingOne, everythingMany));
            haProxy.ifPresent(all::add);
            all.addAll(List.of(few, many));
            return all;
        }
    }

    @Override
    public List<String> measure(RunningStack stack) throws Exception {
        var effort = Effort.wanted();
        var folder = Spawned.folder(stack, "bench-door");
        var requests = new Requests(folder);
        var wrk = new Wrk(folder, Requests.BODY);
        try (var issuer = new Issuer();
                var doors = new Doors(stack, issuer, requests.moreRoutes("more-routes.properties", MANY_ROUTES))) {
            var tokens = issuer.tokens(MANY_TOKENS, it -> ONE_CLIENT);
            var sides = sides(doors, requests, issuer, tokens);
            for (var side : sides.all()) {
                Refusal.check(side);
            }
            for (var side : sides.all()) {
                // Every process as long, however many rows it has, so that its code is compiled.
                side.warmUp(wrk, effort.warmUp().dividedBy(sides.rowsOf(side.process())));
            }
            for (int round = 0; round < effort.rounds(); round++) {
                for (var side : sides.all()) {
                    side.saturate(wrk, effort);
                }
            }
            var alone = FixedRate.measure(sides.tokensMany(), sides.bare(), tokens, effort);
            var everything = FixedRate.measure(sides.everythingMany(), sides.bare(), tokens, effort);
            var cold = new FirstSeen(issuer, requests, wrk).measure(sides.tokensMany(), effort);
            doors.forgetLogs();
            return new DoorReport(sides, alone, everything, cold)
                    .lines(tokens.getFirst().length(), effort);
        }
    }

    private static Sides sides(Doors doors, Requests requests, Issuer issuer, List<String> tokens) throws Exception {
        var one = requests.evaluations("one-token", tokens.subList(0, 1));
        var many = requests.evaluations("many-tokens", tokens);
        var few = requests.evaluations("few-clients", tokens.subList(0, MANY_ROUTES));
        var clients = issuer.tokens(MANY_ROUTES, it -> ONE_CLIENT + "-" + it);
        var routes = requests.acrossRoutes("many-clients", clients);
        return new Sides(
                doors.direct(one),
                doors.bare(many),
                doors.tokensAlone("gateway, tokens alone, 1 token", one),
                doors.tokensAlone("gateway, tokens alone, 5,000 tokens", many),
                doors.everything("gateway, everything on, 1 token", one),
                doors.everything("gateway, everything on, 5,000 tokens", many),
                doors.everything("the same, 1 route in use, 1 client with 100 tokens", few),
                doors.moreRoutes("the same, 100 more routes in use, 100 clients", routes),
                doors.haProxy("HAProxy with `jwt_verify`, 5,000 tokens", many));
    }
}

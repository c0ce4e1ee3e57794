package org.digitaltrust.gateway.limit;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All plans as they are now.
 *
 * @param byName those a client may have
 * @param others of clients without a plan, or with one that is not in the table
 * @param open of an address on public routes
 * @param refused of an address whose requests are not authenticated: so many 401, then none is looked at
 */
record PlanTable(Map<String, Plan> byName, Plan others, Plan open, Plan refused) {

    private static final String OTHERS = "default";

    /** The file's shape. */
    record Written(
            @Nullable Map<String, @Nullable Rate> plans,
            @Nullable Addresses addresses) {}

    record Addresses(@Nullable Rate open, @Nullable Rate refused) {}

    record Rate(long requests, long seconds) {}

    static PlanTable of(Written written) {
        if (written.plans() == null
                || written.addresses() == null
                || !written.plans().containsKey(OTHERS)) {
            throw new IllegalArgumentException("the table needs plans, one of them named default, and addresses");
        }
        var plans = new HashMap<String, Plan>();
        written.plans().forEach((name, rate) -> plans.put(name, plan(name, rate)));
        return new PlanTable(
                Map.copyOf(plans),
                plan(OTHERS, written.plans().get(OTHERS)),
                plan("open", written.addresses().open()),
                plan("refused", written.addresses().refused()));
    }

    private static Plan plan(String name, @Nullable Rate rate) {
        if (rate == null) {
            throw new IllegalArgumentException("plan " + name + " says neither requests nor seconds");
        }
        return new Plan(name, rate.requests(), rate.seconds());
    }

    /** A plan below a route's cost would close that route for ever. */
    void mustAfford(int cost) {
        Stream.concat(byName.values().stream(), Stream.of(open)).forEach(plan -> {
            if (plan.requests() < cost) {
                throw new IllegalArgumentException(
                        "plan %s is below the cost of a route, %d".formatted(plan.name(), cost));
            }
        });
    }

    Plan named(@Nullable Object claim) {
        return claim instanceof String name ? byName.getOrDefault(name, others) : others;
    }
}

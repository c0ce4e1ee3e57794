package org.digitaltrust.pledge.dossier;

import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import org.digitaltrust.chassis.caller.Caller;
import org.digitaltrust.chassis.problem.EdgeProblem;
import org.digitaltrust.chassis.problem.Problem;
import org.digitaltrust.pledge.dossier.Places.Place;

/**
 * Bounds how many documents are in memory at once, and how many of them for one person: who comes when there is no turn waits, and is
 * told when it takes long.
 */
@ApplicationScoped
class Turns {

    private final Places places;
    private final DossierConfig config;

    Turns(DossierConfig config) {
        this.config = config;
        this.places = new Places(config.atOnce(), config.atOnceOfOne());
    }

    /** For as long as it takes, until it is closed; 503 where there is none in time. */
    Place take(Caller caller) {
        try {
            return switch (places.take(caller.subject(), config.patience())) {
                case Places.Taken(var place) -> place;
                case Places.TooManyOfOne(), Places.NoneFree() -> throw unavailable();
            };
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unavailable();
        }
    }

    /** For an answer: it ends with the exchange at the latest, and an exchange that takes too long is ended. */
    Place take(Caller caller, RoutingContext exchange) {
        var place = take(caller);
        exchange.addEndHandler(ended -> place.close());
        exchange.vertx().setTimer(config.turnWithin().toMillis(), late -> {
            if (place.isHeld()) {
                cutOff(exchange);
                place.close();
            }
        });
        return place;
    }

    /** The connection's own way to close sends first what is waiting, for as long as the reader likes. */
    private static void cutOff(RoutingContext exchange) {
        var _ = ((ConnectionBase) exchange.request().connection()).channel().close();
    }

    int free() {
        return places.free();
    }

    private Problem unavailable() {
        return EdgeProblem.UNAVAILABLE.with().retryAfter(config.patience());
    }
}

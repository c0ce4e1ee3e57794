package org.digitaltrust.chassis.problem;

import io.quarkus.oidc.OIDCException;
import io.vertx.core.http.HttpClosedException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.digitaltrust.chassis.storage.StorageAway;
import org.jspecify.annotations.Nullable;

/**
 * Tells our bugs from neighbours that are away. To a caller the former are 500, the latter 503; a consumer tries again
 * for as long as a neighbour is away, and sends what fails for another reason to the dead letters.
 */
public final class Outage implements Predicate<Throwable> {

    private static final List<String> TRANSIENT = List.of("08", "40", "53", "57P", "55P03");

    @Override
    public boolean test(Throwable thrown) {
        return Stream.<Throwable>iterate(thrown, it -> it != null, Throwable::getCause)
                .limit(20)
                .anyMatch(it -> switch (it) {
                    case ConnectException refused -> true;
                    case NoRouteToHostException unreachable -> true;
                    case UnknownHostException unnamed -> true;
                    case SocketTimeoutException late -> true;
                    case java.util.concurrent.TimeoutException late -> true;
                    case io.smallrye.mutiny.TimeoutException late -> true;
                    case HttpClosedException brokenOff -> true;
                    case OIDCException noKeys -> true; // a token that is at fault is an AuthenticationFailedException
                    case SQLTransientConnectionException noConnection -> true;
                    case StorageAway noFiles -> true;
                    case SQLException sql -> willPass(sql.getSQLState(), sql.getMessage());
                    default -> false;
                });
    }

    /**
     * SQLSTATE classes 08 (connection), 40 (deadlock, serialisation), 53 (out of connections, memory, disk), 57P (the
     * server goes down or comes up), 55P03 (lock not available); and a pool that had no connection to give, which Agroal
     * says without a state.
     */
    private static boolean willPass(@Nullable String state, @Nullable String message) {
        if (state == null) {
            return message != null && message.contains("acquisition timeout");
        }
        return TRANSIENT.stream().anyMatch(state::startsWith);
    }
}

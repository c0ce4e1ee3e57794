package org.digitaltrust.chassis.problem;

import io.quarkus.oidc.OIDCException;
import io.vertx.core.http.HttpClosedException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Tells our bugs from neighbours that are away. To a caller the former are 500, the latter 503; a consumer tries again
 * for as long as a neighbour is away, and sends what fails for another reason to the dead letters.
 */
public final class Outage implements Predicate<Throwable> {

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
                    case SQLException sql -> connectionLost(sql.getSQLState());
                    default -> false;
                });
    }

    /** SQLSTATE classes 08 (connection) and 57P (the server goes down or comes up). */
    private static boolean connectionLost(@Nullable String state) {
        return state != null && (state.startsWith("08") || state.startsWith("57P"));
    }
}

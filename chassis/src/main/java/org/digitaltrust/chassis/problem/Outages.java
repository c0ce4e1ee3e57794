package org.digitaltrust.chassis.problem;

import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells our bugs from neighbours that are away: the former are 500, the latter 503. */
final class Outages {

    private Outages() {}

    static boolean isOne(Throwable thrown) {
        return Stream.<Throwable>iterate(thrown, it -> it != null, Throwable::getCause)
                .limit(20)
                .anyMatch(it -> it instanceof ConnectException
                        || it instanceof SocketTimeoutException
                        || it instanceof SQLTransientConnectionException
                        || it instanceof SQLException sql && connectionLost(sql.getSQLState()));
    }

    /** SQLSTATE classes 08 (connection) and 57P (the server goes down or comes up). */
    private static boolean connectionLost(@Nullable String state) {
        return state != null && (state.startsWith("08") || state.startsWith("57P"));
    }
}

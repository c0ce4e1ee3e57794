package org.digitaltrust.pledge.statuslist;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.digitaltrust.pledge.MovableClock;
import org.digitaltrust.pledge.RealService;
import org.digitaltrust.pledge.origin.PublicOrigin;
import org.digitaltrust.pledge.stranger.DecodedList;
import org.digitaltrust.pledge.stranger.Stranger;

/** Credentials with bits, and the lists as strangers see them. */
class Lists extends RealService {

    @Inject
    StatusLists statuses;

    @Inject
    StatusListAddresses addresses;

    @Inject
    PublicOrigin origin;

    @Inject
    DataSource database;

    protected UUID allocated() {
        var credential = UUID.randomUUID();
        allocate(credential);
        return credential;
    }

    protected Void allocate(UUID credential) {
        QuarkusTransaction.requiringNew().run(() -> statuses.allocate(credential));
        return null;
    }

    protected void set(Purpose purpose, UUID credential, boolean on) {
        QuarkusTransaction.requiringNew().run(() -> statuses.set(purpose, credential, on));
    }

    protected StatusBit bit(UUID credential, Purpose purpose) {
        return statuses.of(credential).stream()
                .filter(it -> it.purpose() == purpose)
                .findFirst()
                .orElseThrow();
    }

    /** As everybody sees it once a moment has passed. */
    protected DecodedList published(StatusBit bit) {
        var jwt = later(() -> fetch(bit.list()));
        return stranger()
                .statusList(jwt, addresses.list(bit.list()), bit.purpose().written(), Instant.now());
    }

    protected static <T> T later(Supplier<T> look) {
        var found = new ArrayList<T>();
        // What is kept from a moment that is still to come is made anew.
        var _ = look.get();
        MovableClock.in(Duration.ofSeconds(2), () -> found.add(look.get()));
        return found.getFirst();
    }

    protected static String fetch(UUID list) {
        return byNobody()
                .get("/pledges/v1/status-lists/{id}", list)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    protected static String did() {
        return byNobody()
                .get("/.well-known/did.json")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    protected Stranger stranger() {
        return new Stranger(origin.did(), did());
    }

    protected void execute(String sql) throws java.sql.SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}

package org.digitaltrust.gateway.forward;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.digitaltrust.chassis.request.RequestIds;
import org.digitaltrust.chassis.request.Trace;
import org.digitaltrust.gateway.settings.GatewaySettings;

/** Which headers pass, in which direction, and which are ours to write. */
@Singleton
class HeaderRules {

    private static final List<CharSequence> HOP_BY_HOP = names(
            "connection",
            "keep-alive",
            "proxy-connection",
            "proxy-authenticate",
            "proxy-authorization",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade",
            "http2-settings",
            "expect");

    /** Names by which a service would believe something about the caller. */
    private static final String FORWARDED = "x-forwarded-";

    private static final String USER = "x-user-";

    /** Of those names and of {@code Forwarded}: most headers need no closer look. */
    private static final String FIRST_LETTERS = "xXfF";

    private static final List<CharSequence> LOCATIONS = names("location", "content-location");

    private static final CharSequence PROOF = HttpHeaders.createOptimized("DPoP");
    private static final CharSequence FOR = HttpHeaders.createOptimized("X-Forwarded-For");
    private static final CharSequence PROTOCOL = HttpHeaders.createOptimized("X-Forwarded-Proto");
    private static final CharSequence HOST = HttpHeaders.createOptimized("X-Forwarded-Host");
    private static final CharSequence REQUEST_ID = HttpHeaders.createOptimized(RequestIds.REQUEST_ID);
    private static final CharSequence TRACE = HttpHeaders.createOptimized(Trace.HEADER);
    private static final String BOUND = "DPoP ";

    private final URI publicOrigin;

    @Inject
    HeaderRules(GatewaySettings settings) {
        this(settings.publicOrigin());
    }

    HeaderRules(URI publicOrigin) {
        this.publicOrigin = publicOrigin;
    }

    // The hash of such a name is known, and need not be found anew for every request.
    private static List<CharSequence> names(String... names) {
        return Arrays.stream(names).map(HttpHeaders::createOptimized).toList();
    }

    /**
     * @param headers of the request on its way to a service
     * @param client the address the request comes from
     * @param received the request's headers with the ids that it was given on arrival
     */
    void toUpstream(MultiMap headers, String client, MultiMap received) {
        dropHopByHop(headers);
        endProof(headers);
        headers.remove(HttpHeaders.COOKIE); // a session is ours to understand; services get its token
        dropNotForClients(headers);
        headers.set(FOR, client)
                .set(PROTOCOL, publicOrigin.getScheme())
                .set(HOST, publicOrigin.getAuthority())
                .set(REQUEST_ID, received.get(REQUEST_ID))
                .set(TRACE, received.get(TRACE));
    }

    /** @param headers of a service's answer on its way to the client */
    void toClient(MultiMap headers, URI upstream) {
        dropHopByHop(headers);
        headers.remove(HttpHeaders.SERVER);
        headers.remove(REQUEST_ID); // RequestIds writes the client's own, once
        for (var name : LOCATIONS) {
            var location = headers.get(name);
            if (location != null) {
                headers.set(name, asPublic(location, upstream));
            }
        }
    }

    /** A proof of possession is for us, and has been checked. A service gets the token as it gets any other. */
    private static void endProof(MultiMap headers) {
        headers.remove(PROOF);
        var authorization = headers.get(HttpHeaders.AUTHORIZATION);
        if (authorization != null && authorization.regionMatches(true, 0, BOUND, 0, BOUND.length())) {
            headers.set(HttpHeaders.AUTHORIZATION, "Bearer " + authorization.substring(BOUND.length()));
        }
    }

    /** An address of the service as clients can reach it; any other address stays what it is. */
    private String asPublic(String location, URI upstream) {
        var inside = upstream.getScheme() + "://" + upstream.getAuthority();
        if (!location.regionMatches(true, 0, inside, 0, inside.length())) {
            return location;
        }
        var rest = location.substring(inside.length());
        return rest.isEmpty() || rest.startsWith("/") ? publicOrigin + rest : location;
    }

    // What Connection names goes first, so that a client cannot have one of our own headers removed by naming it.
    private static void dropHopByHop(MultiMap headers) {
        for (var line : headers.getAll(HttpHeaders.CONNECTION)) {
            for (var named : line.split(",", -1)) {
                headers.remove(named.strip());
            }
        }
        HOP_BY_HOP.forEach(headers::remove);
    }

    private static void dropNotForClients(MultiMap headers) {
        var unwanted = new ArrayList<String>();
        for (var header : headers) {
            if (isNotForClients(header.getKey())) {
                unwanted.add(header.getKey());
            }
        }
        unwanted.forEach(headers::remove);
    }

    // Some servers read X_Forwarded_For as X-Forwarded-For.
    private static boolean isNotForClients(String name) {
        if (name.isEmpty() || FIRST_LETTERS.indexOf(name.charAt(0)) < 0) {
            return false;
        }
        var dashed = name.toLowerCase(Locale.ROOT).replace('_', '-');
        return dashed.equals("forwarded")
                || dashed.equals("x-real-ip")
                || dashed.startsWith(FORWARDED)
                || dashed.startsWith(USER);
    }
}

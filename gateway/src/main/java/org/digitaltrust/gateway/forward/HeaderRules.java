package org.digitaltrust.gateway.forward;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.digitaltrust.chassis.request.RequestIds;
import org.digitaltrust.chassis.request.Trace;
import org.digitaltrust.gateway.settings.GatewaySettings;

/** Which headers pass, in which direction, and which are ours to write. */
@Singleton
class HeaderRules {

    private static final Set<String> HOP_BY_HOP = Set.of(
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
    private static final List<String> NOT_FOR_CLIENTS = List.of("x-forwarded-", "x-user-");

    private static final List<String> LOCATIONS = List.of("Location", "Content-Location");

    private static final String PROOF = "DPoP";
    private static final String BOUND = "DPoP ";

    private final URI publicOrigin;

    @Inject
    HeaderRules(GatewaySettings settings) {
        this(settings.publicOrigin());
    }

    HeaderRules(URI publicOrigin) {
        this.publicOrigin = publicOrigin;
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
        headers.names().stream().filter(HeaderRules::isNotForClients).toList().forEach(headers::remove);
        headers.set("X-Forwarded-For", client)
                .set("X-Forwarded-Proto", publicOrigin.getScheme())
                .set("X-Forwarded-Host", publicOrigin.getAuthority())
                .set(RequestIds.REQUEST_ID, received.getAll(RequestIds.REQUEST_ID))
                .set(Trace.HEADER, received.getAll(Trace.HEADER));
    }

    /** @param headers of a service's answer on its way to the client */
    void toClient(MultiMap headers, URI upstream) {
        dropHopByHop(headers);
        headers.remove(HttpHeaders.SERVER);
        headers.remove(RequestIds.REQUEST_ID); // RequestIds writes the client's own, once
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

    // Some servers read X_Forwarded_For as X-Forwarded-For.
    private static boolean isNotForClients(String name) {
        var dashed = name.toLowerCase(Locale.ROOT).replace('_', '-');
        return dashed.equals("forwarded")
                || dashed.equals("x-real-ip")
                || NOT_FOR_CLIENTS.stream().anyMatch(dashed::startsWith);
    }
}

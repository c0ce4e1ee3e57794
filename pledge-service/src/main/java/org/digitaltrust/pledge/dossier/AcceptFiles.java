package org.digitaltrust.pledge.dossier;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Whoever accepts any kind of document accepts the bytes of one: which kind it is is known only when it is found. */
class AcceptFiles {

    private static final Pattern DOCUMENT = Pattern.compile("/?pledges/v1/dossiers/[^/]+/documents/[^/]+");
    private static final Set<String> KINDS = Set.of("application/pdf", "image/png", "image/jpeg", "image/*");

    @ServerRequestFilter(preMatching = true)
    public void widen(ContainerRequestContext request) {
        if (DOCUMENT.matcher(request.getUriInfo().getPath()).matches() && acceptsAKind(request)) {
            request.getHeaders().add(HttpHeaders.ACCEPT, MediaType.APPLICATION_OCTET_STREAM);
        }
    }

    private static boolean acceptsAKind(ContainerRequestContext request) {
        return request.getHeaders().getOrDefault(HttpHeaders.ACCEPT, List.of()).stream()
                .flatMap(it -> Arrays.stream(it.split(",", -1)))
                .map(it -> it.split(";", 2)[0].strip().toLowerCase(Locale.ROOT))
                .anyMatch(KINDS::contains);
    }
}

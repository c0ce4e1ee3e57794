package org.digitaltrust.sanctions.vocabulary;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.digitaltrust.chassis.page.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.Cache;

@Path("/sanctions/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "vocabularies")
class VocabularyResource {

    private static final int HOUR = 3600;

    private final Vocabularies vocabularies;
    private final LegalInstruments instruments;

    VocabularyResource(Vocabularies vocabularies, LegalInstruments instruments) {
        this.vocabularies = vocabularies;
        this.instruments = instruments;
    }

    @GET
    @Path("/vocabularies")
    @PermitAll
    @Cache(maxAge = HOUR)
    @Operation(operationId = "listVocabularies", summary = "All codes that restrictions and questions are written in")
    public Map<String, List<Code>> vocabularies() {
        return vocabularies.all();
    }

    @GET
    @Path("/legal-instruments")
    @PermitAll
    @Cache(maxAge = HOUR)
    @Operation(
            operationId = "listLegalInstruments",
            summary = "Laws, decrees, decisions and codes that a restriction may rest on")
    public Page<LegalInstrument> legalInstruments() {
        return new Page<>(instruments.all(), null);
    }
}

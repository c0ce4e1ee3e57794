package org.digitaltrust.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import org.digitaltrust.localstack.LocalStackTestResource;
import org.junit.jupiter.api.Test;

/** A pack holds up to 20 documents of 10 MiB and their manifest; evidence that is cut off is none. */
@QuarkusTest
@WithTestResource(LocalStackTestResource.class)
@WithTestResource(SmallService.class)
class EvidencePackRouteIT {

    private static final String DOSSIER = "/pledges/v1/dossiers/01930000-0000-7000-8000-000000000001";
    private static final int LARGEST_PACK = 201;
    private static final int LARGEST_DOCUMENT = 10;
    private static final long MEBIBYTE = 1024 * 1024;

    @Test
    void the_largest_pack_passes_whole() throws Exception {
        assertThat(received(DOSSIER + "/evidence-pack", LARGEST_PACK)).isEqualTo(LARGEST_PACK * MEBIBYTE);
    }

    @Test
    void the_largest_document_passes_whole() throws Exception {
        assertThat(received(DOSSIER + "/documents/01930000-0000-7000-8000-000000000002", LARGEST_DOCUMENT))
                .isEqualTo(LARGEST_DOCUMENT * MEBIBYTE);
    }

    @Test
    void other_answers_are_cut_off_as_before() {
        assertThatThrownBy(() -> received(DOSSIER, 17)).isInstanceOf(IOException.class);
    }

    private static long received(String path, int mebibytes) throws IOException, InterruptedException {
        var request = Gateway.to(path)
                .header("Authorization", Gateway.bearer("case1"))
                .header("X-Do", "many MiB")
                .header("X-MiB", Integer.toString(mebibytes))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
            assertThat(answer.statusCode()).isEqualTo(200);
            try (var body = answer.body()) {
                return body.transferTo(java.io.OutputStream.nullOutputStream());
            }
        }
    }
}

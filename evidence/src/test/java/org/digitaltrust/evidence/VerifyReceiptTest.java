package org.digitaltrust.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VerifyReceiptTest {

    private static final SigningKey KEY = Keys.ofSeed("06".repeat(32));
    private static final String RECEIPT = KEY.sign(Verifier.RECEIPT, Map.of("outcome", "restricted"));

    @TempDir
    Path folder;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private String keys = "";

    @BeforeEach
    void publish() throws IOException {
        keys = file("jwks.json", new ObjectMapper().writeValueAsString(new KeySet(List.of(KEY.jwk()))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s", "%s\n", "%s\r\n", " {\"receipt\": \"%s\"}\n"})
    void a_receipt_is_found_alone_and_by_its_name(String content) throws IOException {
        // When
        var status = verify(file("receipt", content.formatted(RECEIPT)), keys);
        // Then
        assertThat(said.toString(UTF_8)).startsWith("valid: ").contains("\"outcome\" : \"restricted\"");
        assertThat(status).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {" %s", "%s ", "%s\n\n", "x%s", "\n%s", "", "{\"receipt\": \" %s\"}"})
    void anything_more_or_less_is_not_valid(String content) throws IOException {
        // When
        var status = verify(file("receipt", content.formatted(RECEIPT)), keys);
        // Then
        assertThat(said.toString(UTF_8)).startsWith("not valid: ");
        assertThat(status).isEqualTo(1);
    }

    @Test
    void what_cannot_be_checked_is_neither_valid_nor_not() throws IOException {
        // Given
        var receipt = file("receipt", RECEIPT);
        var several = file("several", "{\"a\": {\"receipt\": \"x\"}, \"b\": {\"receipt\": \"y\"}}");
        // Then
        assertThat(verify(folder.resolve("missing").toString(), keys)).isEqualTo(2);
        assertThat(verify(receipt, folder.resolve("missing").toString())).isEqualTo(2);
        assertThat(verify(receipt, receipt)).isEqualTo(2);
        assertThat(verify(receipt, "http://127.0.0.1:1/jwks.json")).isEqualTo(2);
        assertThat(verify(file("none", "{\"receipt\": true}"), keys)).isEqualTo(2);
        assertThat(verify(several, keys)).isEqualTo(2);
        assertThat(verify(receipt)).isEqualTo(2);
    }

    @Test
    void keys_can_come_from_where_they_are_published() throws IOException {
        // Given
        var body = Files.readAllBytes(Path.of(keys));
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/jwks.json", exchange -> {
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        try {
            var address = "http://127.0.0.1:" + server.getAddress().getPort();
            // Then
            assertThat(verify(file("receipt", RECEIPT), address + "/jwks.json")).isZero();
            assertThat(verify(file("receipt", RECEIPT), address + "/other")).isEqualTo(2);
        } finally {
            server.stop(0);
        }
    }

    private int verify(String... arguments) {
        var out = new PrintStream(said, true, UTF_8);
        return new VerifyReceipt(out, out).run(arguments);
    }

    private String file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content).toString();
    }
}

package org.digitaltrust.localstack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** {@code ready.json}: there while the stack is ready, with its addresses, ports and processes for scripts. */
final class ReadyFile {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path file;

    ReadyFile(Path state) {
        this.file = state.resolve("ready.json");
    }

    void write(Stack stack, Ports ports, Ledger ledger) throws IOException {
        var content = new LinkedHashMap<String, Object>();
        content.put("launcher", ProcessHandle.current().pid());
        content.put("gateway", stack.gateway().toString());
        content.put("issuer", stack.keycloak().issuer().toString());
        content.put("keycloak", stack.keycloak().base().toString());
        content.put("ports", byName(ports));
        var processes = new LinkedHashMap<String, Long>();
        ledger.entries().forEach(it -> processes.put(it.name(), it.pid()));
        content.put("processes", processes);
        Folders.write(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(content) + "\n");
    }

    private static Map<String, Integer> byName(Ports ports) {
        var named = new TreeMap<String, Integer>();
        ports.numbers().forEach((use, number) -> named.put(use.name().toLowerCase(Locale.ROOT), number));
        return named;
    }

    Optional<JsonNode> read() {
        try {
            return Files.exists(file) ? Optional.of(JSON.readTree(Files.readString(file))) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    void delete() throws IOException {
        Files.deleteIfExists(file);
    }
}

package org.digitaltrust.stories;

import com.caoccao.javet.exceptions.JavetException;
import com.caoccao.javet.interop.NodeRuntime;
import com.caoccao.javet.interop.V8Host;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A TypeScript program, compiled by TypeScript's own compiler under its strict rules, and run; both by a Node inside this
 * JVM, so that nothing needs to be installed for it.
 */
final class TypeScript implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String COMPILE = """
            (() => {
                const { createRequire } = require('module');
                const ts = createRequire(asked.compiler)(asked.compiler);
                const program = ts.createProgram([asked.program], {
                    strict: true,
                    noImplicitReturns: true,
                    noFallthroughCasesInSwitch: true,
                    noEmitOnError: true,
                    target: ts.ScriptTarget.ES2022,
                    module: ts.ModuleKind.CommonJS,
                    lib: ['lib.es2022.d.ts', 'lib.dom.d.ts'],
                    types: [],
                    outDir: asked.output,
                });
                const found = [...ts.getPreEmitDiagnostics(program), ...program.emit().diagnostics];
                answer = JSON.stringify(found.map(it => ts.formatDiagnostic(it, {
                    getCanonicalFileName: name => name,
                    getCurrentDirectory: () => asked.output,
                    getNewLine: () => '',
                })));
            })()
            """;

    private static final String CALL = """
            require(asked.program)[asked.name](...asked.arguments)
                .then(it => { answer = JSON.stringify({ given: it }); })
                .catch(e => { answer = JSON.stringify({ thrown: String(e.stack) + String(e.cause ?? '') }); })
            """;

    private final NodeRuntime node;
    private final Path output;

    private TypeScript(NodeRuntime node, Path output) {
        this.node = node;
        this.output = output;
    }

    /** Sources in a folder, with story.ts to be called. Fails with all that the compiler has to say. */
    static TypeScript compiled(Path sources, Path work) {
        try {
            var compiler = compilerIn(work.resolve("compiler"));
            var running = new TypeScript(V8Host.getNodeInstance().createV8Runtime(), work.resolve("compiled"));
            var faults = running.run(
                    COMPILE,
                    Map.of(
                            "compiler", compiler.toString(),
                            "program", sources.resolve("story.ts").toString(),
                            "output", running.output.toString()));
            if (!faults.isEmpty()) {
                running.close();
                throw new AssertionError(faults.toPrettyString());
            }
            return running;
        } catch (JavetException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What one of the story's functions gives in the end. */
    JsonNode call(String function, Object... arguments) {
        var answer = run(
                CALL,
                Map.of(
                        "program", output.resolve("story.js").toString(),
                        "name", function,
                        "arguments", List.of(arguments)));
        if (!answer.has("given")) {
            throw new AssertionError(answer.path("thrown").asText());
        }
        return answer.path("given");
    }

    private JsonNode run(String script, Map<String, Object> asked) {
        try {
            node.getExecutor("globalThis.answer = null; globalThis.asked = " + JSON.writeValueAsString(asked))
                    .executeVoid();
            node.getExecutor(script).executeVoid();
            // Until nothing is left to be waited for.
            node.await();
            return JSON.readTree(node.getGlobalObject().getString("answer"));
        } catch (JavetException | JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The compiler's files out of its archive: it looks for the types of the platform beside itself. */
    private static Path compilerIn(Path folder) {
        var place = TypeScript.class.getResource("/META-INF/resources/webjars/typescript");
        try (var archive = FileSystems.newFileSystem(
                        URI.create(place.toURI().toString().split("!", 2)[0]), Map.of());
                var files = Files.walk(archive.getPath("/META-INF/resources/webjars/typescript"))) {
            Files.createDirectories(folder);
            var wanted = files.filter(it -> it.toString().matches(".*/lib/(typescript\\.js|lib\\.[^/]*d\\.ts)"))
                    .toList();
            for (var file : wanted) {
                Files.copy(file, folder.resolve(file.getFileName().toString()));
            }
            return folder.resolve("typescript.js");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        try {
            node.close();
        } catch (JavetException e) {
            throw new IllegalStateException(e);
        }
    }
}

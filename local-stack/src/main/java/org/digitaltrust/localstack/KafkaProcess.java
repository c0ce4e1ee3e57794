package org.digitaltrust.localstack;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Exit;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/** What runs in the broker's own JVM, so that a test can kill or freeze it. Its one argument is a properties file. */
final class KafkaProcess {
    private KafkaProcess() {}

    public static void main(String[] arguments) throws Exception {
        var properties = read(Path.of(arguments[0]));
        var folder = properties.getProperty("log.dirs");
        if (!Files.exists(Path.of(folder, "meta.properties"))) {
            format(folder, Integer.parseInt(properties.getProperty("node.id")));
        }
        var server = new KafkaRaftServer(KafkaConfig.fromProps(properties), Time.SYSTEM);
        Exit.addShutdownHook("kafka-stop", server::shutdown);
        server.startup();
        // Says that this process has the port: somebody else might have it and answer as well.
        Files.writeString(
                ready(Path.of(folder)), Long.toString(ProcessHandle.current().pid()));
        server.awaitShutdown();
    }

    /** Holds the number of the process that is ready to serve these data. */
    static Path ready(Path data) {
        return data.resolveSibling("ready");
    }

    private static void format(String folder, int node) throws Exception {
        var formatter = new Formatter();
        formatter
                .setClusterId(Uuid.randomUuid().toString())
                .setNodeId(node)
                .setDirectories(List.of(folder))
                .setMetadataLogDirectory(folder)
                .setControllerListenerName("CONTROLLER")
                .setReleaseVersion(MetadataVersion.latestProduction());
        formatter.run();
    }

    private static Properties read(Path file) throws IOException {
        try (Reader in = Files.newBufferedReader(file)) {
            var properties = new Properties();
            properties.load(in);
            return properties;
        }
    }
}

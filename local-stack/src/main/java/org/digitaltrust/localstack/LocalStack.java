package org.digitaltrust.localstack;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The program behind {@code ./dta}: {@code up}, {@code down}, {@code status}, {@code token NAME} and {@code import FILE}. */
public final class LocalStack {
    private static final Set<String> DEMO_CLIENTS = Set.of("tiktok", "zalo", "broadcaster-one");

    /** Kept, so that the level stays set: Kafka's client tells its whole configuration otherwise. */
    private static final Logger QUIET = Logger.getLogger("org.apache.kafka");

    private final PrintStream out =
            new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    private final PrintStream err =
            new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
    private final long began = System.nanoTime();

    public static void main(String[] arguments) {
        QUIET.setLevel(Level.WARNING);
        System.exit(new LocalStack().run(arguments));
    }

    private int run(String[] arguments) {
        return run(arguments, () -> {
            var checkout = Checkout.find();
            return new StackOptions(
                    checkout, checkout.state(), Ports.usual(offset()), false, Applications.suite(), this::tell);
        });
    }

    /** Runs a command on any stack; a refusal is one sentence on the error stream and exit code 1. */
    int run(String[] arguments, Supplier<StackOptions> stack) {
        try {
            var options = stack.get();
            var launcher = new Launcher(options);
            return switch (arguments.length == 0 ? "" : arguments[0]) {
                case "up" -> {
                    launcher.run();
                    yield 0;
                }
                case "down" -> {
                    out.println(launcher.down());
                    yield 0;
                }
                case "status" -> show(launcher.status());
                case "token" -> token(options, arguments);
                case "import" -> importMembers(options, arguments);
                default -> throw new CannotStart("Say up, down, status, token NAME or import FILE.");
            };
        } catch (CannotStart refusal) {
            err.println(refusal.getMessage());
            return 1;
        } catch (UncheckedIOException e) {
            err.println("A file could not be read or written: " + e.getMessage() + ".");
            return 1;
        }
    }

    void tell(String line) {
        out.printf("[%3d s] %s%n", (System.nanoTime() - began) / 1_000_000_000, line);
    }

    private static int offset() {
        var text = Optional.ofNullable(System.getenv("DTA_PORT_OFFSET"))
                .filter(it -> !it.isBlank())
                .orElse("0");
        try {
            var offset = Integer.parseInt(text);
            if (offset >= 0 && offset <= 40_000) {
                return offset;
            }
        } catch (NumberFormatException notANumber) {
            // The refusal below says what is wanted.
        }
        throw new CannotStart("DTA_PORT_OFFSET must be a number from 0 to 40000, not '" + text + "'.");
    }

    private int show(Launcher.Status status) {
        out.println(status.ready() ? "Ready." : status.up() ? "Starting." : "Down.");
        status.processes().forEach(out::println);
        return status.ready() ? 0 : 1;
    }

    private int token(StackOptions options, String[] arguments) {
        if (arguments.length != 2) {
            throw new CannotStart("Say whose token: ./dta token USER_OR_CLIENT.");
        }
        var tokens = tokens(running(options));
        out.println(DEMO_CLIENTS.contains(arguments[1]) ? tokens.ofClient(arguments[1]) : tokens.ofUser(arguments[1]));
        return 0;
    }

    /** As the local administrator; 1 where lines were refused. */
    private int importMembers(StackOptions options, String[] arguments) {
        if (arguments.length != 2) {
            throw new CannotStart("Say which list of members: ./dta import FILE, CSV or a JSON object on each line.");
        }
        var stack = running(options);
        var tokens = tokens(stack);
        var gateway = URI.create(stack.get("gateway").asText());
        var members = new MemberImport(gateway, () -> tokens.ofUser("admin"), this::tell, Duration.ofSeconds(1));
        return members.run(Path.of(arguments[1])) ? 0 : 1;
    }

    private static JsonNode running(StackOptions options) {
        return new ReadyFile(options.state())
                .read()
                .orElseThrow(() -> new CannotStart("The stack is not up: start it with ./dta up."));
    }

    private static Tokens tokens(JsonNode stack) {
        return new Tokens(URI.create(stack.get("issuer").asText()));
    }
}

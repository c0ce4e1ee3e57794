package org.digitaltrust.localstack;

import com.sun.net.httpserver.HttpServer;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;

/** A program that is ready at once and answers "here", or that dies at once: all a launcher knows of an application. */
final class FakeApplication {
    private FakeApplication() {}

    public static void main(String[] arguments) throws Exception {
        if (arguments[0].equals("dies")) {
            Runtime.getRuntime().halt(3);
        }
        for (var port : arguments) {
            var server = HttpServer.create(new InetSocketAddress(Ports.LOOPBACK, Integer.parseInt(port)), 0);
            server.createContext("/", exchange -> {
                exchange.sendResponseHeaders(200, 4);
                exchange.getResponseBody().write("here".getBytes(java.nio.charset.StandardCharsets.UTF_8));
                exchange.close();
            });
            server.start();
        }
    }

    /** Two of them in place of the suite. */
    static List<Application> two(Infrastructure infrastructure, StackOptions options) {
        return List.of(
                living("one", options.ports(), Ports.Use.MEMBERSHIP, Ports.Use.MEMBERSHIP_MANAGEMENT),
                living("gateway", options.ports(), Ports.Use.GATEWAY, Ports.Use.GATEWAY_MANAGEMENT));
    }

    /** One that lives and one that dies. */
    static List<Application> oneDies(Infrastructure infrastructure, StackOptions options) {
        return List.of(
                living("one", options.ports(), Ports.Use.MEMBERSHIP, Ports.Use.MEMBERSHIP_MANAGEMENT),
                new Application("weak", command("dies"), Map.of("CLASSPATH", JavaCommand.classPath()), 1, 1));
    }

    private static Application living(String name, Ports ports, Ports.Use port, Ports.Use management) {
        return new Application(
                name,
                command(Integer.toString(ports.of(port)), Integer.toString(ports.of(management))),
                Map.of("CLASSPATH", JavaCommand.classPath()),
                ports.of(port),
                ports.of(management));
    }

    private static List<String> command(String... arguments) {
        var rest = new java.util.ArrayList<>(List.of(FakeApplication.class.getName()));
        rest.addAll(List.of(arguments));
        return JavaCommand.of(64, rest);
    }

    static StackOptions options(Applications applications) {
        var test = StackOptions.forTest();
        return new StackOptions(test.checkout(), test.state(), test.ports(), true, applications, test.progress());
    }
}

package org.digitaltrust.membership.platform;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.ExtendedSSLSession;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/** A social network on this machine: HTTPS with a certificate of its own, which answers as a test wants it to. */
public final class ProfilePages implements AutoCloseable {

    /** The hosts that it has a certificate for. */
    public static final List<String> HOSTS = List.of("www.tiktok.com", "zalo.me", "pages.example");

    private final TestCertificate certificate = new TestCertificate(HOSTS);
    private final SSLSocketFactory tls = certificate.server().getSocketFactory();
    private final ServerSocket server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicInteger connections = new AtomicInteger();
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final List<Request> requests = new CopyOnWriteArrayList<>();

    /** What was asked for, and by what name in the TLS handshake. */
    public record Request(String line, Map<String, String> headers, List<String> serverNames) {}

    /** Writes an answer, head and all, however wrong. */
    public interface Answer {
        void to(OutputStream out) throws IOException;
    }

    public ProfilePages() {
        try {
            server = new ServerSocket(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.execute(this::accept);
    }

    public int port() {
        return server.getLocalPort();
    }

    public String trusted() {
        return certificate.trusted();
    }

    public static String password() {
        return TestCertificate.PASSWORD;
    }

    /** How many have connected so far. */
    public int connections() {
        return connections.get();
    }

    public List<Request> requests() {
        return List.copyOf(requests);
    }

    public void forget() {
        answers.clear();
        requests.clear();
    }

    /** What is shown at a path, such as {@code /@lan}. */
    public void show(String path, Answer answer) {
        answers.put(path, answer);
    }

    public void show(String path, String html) {
        show(path, page("text/html; charset=utf-8", html));
    }

    public static Answer page(String type, String body) {
        var bytes = body.getBytes(UTF_8);
        return raw(
                "HTTP/1.1 200 OK\r\nContent-Type: " + type + "\r\nContent-Length: " + bytes.length + "\r\n\r\n", bytes);
    }

    public static Answer raw(String head, byte[] body) {
        return out -> {
            out.write(head.getBytes(ISO_8859_1));
            out.write(body);
        };
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                var socket = server.accept();
                connections.incrementAndGet();
                threads.execute(() -> serve(socket));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket plain) {
        try (var socket = (SSLSocket) tls.createSocket(plain, null, true)) {
            socket.setUseClientMode(false);
            var reader = new BufferedReader(new InputStreamReader(socket.getInputStream(), ISO_8859_1));
            var line = reader.readLine();
            if (line == null) {
                return;
            }
            var headers = new TreeMap<String, String>();
            for (var it = reader.readLine(); it != null && !it.isEmpty(); it = reader.readLine()) {
                int colon = it.indexOf(':');
                headers.put(
                        it.substring(0, colon).toLowerCase(Locale.ROOT),
                        it.substring(colon + 1).strip());
            }
            var names = ((ExtendedSSLSession) socket.getSession())
                    .getRequestedServerNames().stream()
                            .map(it -> new String(it.getEncoded(), ISO_8859_1))
                            .toList();
            requests.add(new Request(line, headers, names));
            answers.getOrDefault(
                            line.split(" ", -1)[1],
                            raw("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n", new byte[0]))
                    .to(socket.getOutputStream());
        } catch (IOException brokenOff) {
            // Whoever asked has had enough.
        }
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.shutdownNow();
    }
}

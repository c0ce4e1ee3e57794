package org.digitaltrust.gateway.route;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** All ways in. What is not in here does not exist for a client. A literal segment is preferred to a variable one. */
public final class RouteTable {

    private final List<Route> routes;
    private final Node root = new Node();

    private RouteTable(List<Route> routes) {
        this.routes = routes;
    }

    /** A table of these routes; refused where two of them could be meant by the same request. */
    public static RouteTable of(List<Route> routes) {
        for (int i = 0; i < routes.size(); i++) {
            for (int j = 0; j < i; j++) {
                refuseAmbiguity(routes.get(i), routes.get(j));
            }
        }
        var table = new RouteTable(List.copyOf(routes));
        routes.forEach(table::add);
        return table;
    }

    private static void refuseAmbiguity(Route one, Route other) {
        if (one.sharesMethodWith(other) && one.path().isAmbiguousWith(other.path())) {
            throw new IllegalArgumentException("the same request could mean " + one + " and " + other);
        }
    }

    private void add(Route route) {
        var node = root;
        for (var segment : route.path().segments()) {
            node = node.child(segment);
        }
        for (var method : route.methods()) {
            node.byMethod.put(method, route);
        }
    }

    public List<Route> routes() {
        return routes;
    }

    /** HEAD is allowed where GET is. */
    public Lookup find(String method, String path) {
        var fitting = new ArrayList<Node>(2);
        collect(root, path.substring(1).split("/", -1), 0, fitting);
        for (var node : fitting) {
            var route = node.byMethod.get("HEAD".equals(method) ? "GET" : method);
            if (route != null) {
                return new Lookup.Found(route);
            }
        }
        return fitting.isEmpty() ? new Lookup.Unknown() : new Lookup.OtherMethods(methodsOf(fitting));
    }

    private static void collect(Node node, String[] segments, int at, List<Node> fitting) {
        if (at == segments.length) {
            if (!node.byMethod.isEmpty()) {
                fitting.add(node);
            }
            return;
        }
        var literal = node.literals.get(segments[at]);
        if (literal != null) {
            collect(literal, segments, at + 1, fitting);
        }
        if (node.variable != null && !segments[at].isEmpty()) {
            collect(node.variable, segments, at + 1, fitting);
        }
    }

    private static SortedSet<String> methodsOf(List<Node> nodes) {
        var methods = new TreeSet<String>();
        nodes.forEach(it -> methods.addAll(it.byMethod.keySet()));
        if (methods.contains("GET")) {
            methods.add("HEAD");
        }
        return methods;
    }

    private static final class Node {
        private final Map<String, Node> literals = new HashMap<>();
        private final Map<String, Route> byMethod = new HashMap<>();

        @Nullable
        private Node variable;

        Node child(String segment) {
            if (!PathTemplate.isVariable(segment)) {
                return literals.computeIfAbsent(segment, it -> new Node());
            }
            if (variable == null) {
                variable = new Node();
            }
            return variable;
        }
    }
}

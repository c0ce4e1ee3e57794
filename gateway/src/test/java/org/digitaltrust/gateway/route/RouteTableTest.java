package org.digitaltrust.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RouteTableTest {

    @Test
    void a_path_and_method_in_the_table_are_found_and_variables_take_any_value() {
        // Given
        var route = route("/members/{id}/pledges", "GET");
        var table = RouteTable.of(List.of(route));
        // When
        var found = table.find("GET", "/members/0192%40x/pledges");
        // Then
        assertThat(found).isEqualTo(new Lookup.Found(route));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/members",
                "/members/1",
                "/members/1/pledges/",
                "/members/1/pledges/2",
                "/Members/1/pledges",
                "/members//pledges"
            })
    void what_is_not_in_the_table_is_unknown(String path) {
        // Given
        var table = RouteTable.of(List.of(route("/members/{id}/pledges", "GET")));
        // When
        var found = table.find("GET", path);
        // Then
        assertThat(found).isEqualTo(new Lookup.Unknown());
    }

    @Test
    void a_literal_segment_is_preferred_to_a_variable_one() {
        // Given
        var current = route("/codes/current", "GET");
        var one = route("/codes/{id}", "GET", "PUT");
        var table = RouteTable.of(List.of(one, current));
        // When
        var lookups = List.of(
                table.find("GET", "/codes/current"),
                table.find("PUT", "/codes/current"),
                table.find("GET", "/codes/1"));
        // Then
        assertThat(lookups).containsExactly(new Lookup.Found(current), new Lookup.Found(one), new Lookup.Found(one));
    }

    @Test
    void another_method_is_answered_with_those_there_are_and_head_goes_with_get() {
        // Given
        var table = RouteTable.of(List.of(route("/codes", "GET"), route("/codes", "POST")));
        // When
        var other = table.find("DELETE", "/codes");
        var head = table.find("HEAD", "/codes");
        // Then
        assertThat(other)
                .isInstanceOfSatisfying(
                        Lookup.OtherMethods.class,
                        it -> assertThat(it.allowed()).containsExactly("GET", "HEAD", "POST"));
        assertThat(head).isInstanceOf(Lookup.Found.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/codes/{other}", "/codes/{id}"})
    void two_routes_for_the_same_request_are_refused(String template) {
        // Given
        var routes = List.of(route("/codes/{id}", "GET"), route(template, "GET"));
        // When Then
        assertThatThrownBy(() -> RouteTable.of(routes)).hasMessageContaining("the same request could mean");
    }

    @Test
    void routes_of_which_neither_is_more_particular_are_refused() {
        // Given
        var routes = List.of(route("/codes/{id}/latest", "GET"), route("/codes/current/{part}", "GET"));
        // When Then
        assertThatThrownBy(() -> RouteTable.of(routes)).hasMessageContaining("the same request could mean");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "codes",
                "",
                "/",
                "/codes/",
                "/codes//x",
                "/codes/../x",
                "/codes/{ID}",
                "/codes/{id",
                "/codes/*",
                "/codes;x"
            })
    void a_malformed_path_is_refused(String template) {
        // When Then
        assertThatThrownBy(() -> PathTemplate.parse(template)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"OPTIONS", "TRACE", "CONNECT", "HEAD", "get"})
    void methods_that_no_route_may_have_are_refused(String method) {
        // When Then
        assertThatThrownBy(() -> route("/codes", method)).hasMessageContaining("methods other than");
    }

    @Test
    void public_and_authenticated_stand_alone() {
        // When Then
        assertThat(Access.of(Set.of("public"))).isEqualTo(new Access.Everyone());
        assertThat(Access.of(Set.of("authenticated"))).isEqualTo(new Access.AnyCaller());
        assertThat(Access.of(Set.of("member", "auditor"))).isEqualTo(new Access.OneOf(Set.of("auditor", "member")));
        assertThatThrownBy(() -> Access.of(Set.of("public", "member"))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Access.of(Set.of())).isInstanceOf(IllegalArgumentException.class);
    }

    private static Route route(String path, String... methods) {
        return new Route(
                PathTemplate.parse(path),
                Set.of(methods),
                "any",
                new Access.Everyone(),
                1,
                1,
                Duration.ofSeconds(1),
                1,
                false);
    }
}

package org.digitaltrust.gateway.door;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalPathTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/a",
                "/a/b-c_d.e~f",
                "/.well-known/x",
                "/a/",
                "/a?b=c;d//..%2f%00",
                "/a/tiktok:@name",
                "/a/%40n%C3%A1m",
                "/a/...",
                "/a/b+c,d!$&'()*=",
                "/a?"
            })
    void one_spelling_for_everybody_passes(String target) {
        // When
        var fault = CanonicalPath.faultOf(target);
        // Then
        assertThat(fault).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/a", "/a?", "/a?b=c&d=%C3%A1+x;[e]=/?:@!$'()*,~", "/a?%00"})
    void a_sound_query_passes(String target) {
        assertThat(CanonicalPath.faultInQuery(target)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/a?\"",
                "/a?<",
                "/a?>",
                "/a?{",
                "/a?|",
                "/a?}",
                "/a?^",
                "/a?\\",
                "/a?`",
                "/a?\u007f",
                "/a?\u00e1",
                "/a?%",
                "/a?%z1",
                "/a?b=%1"
            })
    void a_query_that_services_would_not_read_is_refused(String target) {
        assertThat(CanonicalPath.faultInQuery(target)).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "*",
                "a",
                "http://host/a",
                "host:443",
                "//",
                "//a",
                "/a//b",
                "/a//",
                "/a;b",
                "/a;",
                "/a%3bb",
                "/a%3Bb",
                "/a%2fb",
                "/a%2Fb",
                "/a%5cb",
                "/a%5Cb",
                "/a\\b",
                "/a%00",
                "/a%0ab",
                "/a%1f",
                "/a%7f",
                "/a\u0000b",
                "/a\tb",
                "/a b",
                "/a\u007fb",
                "/a\u00e1b",
                "/.",
                "/..",
                "/a/.",
                "/a/..",
                "/a/./b",
                "/a/../b",
                "/a/%2e",
                "/a/%2E%2e/b",
                "/a/.%2e/b",
                "/a%",
                "/a%2",
                "/a%zz",
                "/a%252f",
                "/%61dmin",
                "/a#b"
            })
    void what_could_be_read_in_two_ways_is_refused(String target) {
        // When
        var fault = CanonicalPath.faultOf(target);
        // Then
        assertThat(fault).isNotNull();
    }
}

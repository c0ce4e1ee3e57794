package org.digitaltrust.sanctions.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.digitaltrust.chassis.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeedCursorTest {

    @Property
    void a_cursor_leads_back_to_its_version(@ForAll @LongRange(max = Long.MAX_VALUE) long version) {
        assertThat(FeedCursor.read(new FeedCursor.After(version).text())).isEqualTo(new FeedCursor.After(version));
    }

    @Test
    void none_is_the_oldest_and_latest_is_now() {
        assertThat(FeedCursor.read(null)).isEqualTo(new FeedCursor.Oldest());
        assertThat(FeedCursor.read("latest")).isEqualTo(new FeedCursor.Latest());
    }

    // The last ones: another mark, a version below zero, and our own with a bit of padding that means nothing.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0",
                "17",
                "LATEST",
                "a b",
                "%00",
                "AAAAAAAAAAA",
                "ZAAAAAAAAAAB",
                "Y__________8",
                "YwAAAAAAAAAB=",
            })
    void what_we_have_not_given_out_is_refused(String text) {
        assertThatThrownBy(() -> FeedCursor.read(text)).isInstanceOf(Problem.class);
    }
}

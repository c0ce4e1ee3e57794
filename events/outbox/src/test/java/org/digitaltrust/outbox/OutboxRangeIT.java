package org.digitaltrust.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.LongFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.digitaltrust.localstack.TestInfrastructure;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/** Many states in one transaction. */
class OutboxRangeIT {

    private static TestInfrastructure stack;
    private static PGSimpleDataSource database;
    private long before;

    @BeforeAll
    static void start() throws Exception {
        stack = TestInfrastructure.start(false);
        database = new PGSimpleDataSource();
        database.setUrl(stack.infrastructure().postgres().jdbcUrl("membership"));
        database.setUser("membership");
        database.setPassword("membership");
        try (var connection = database.getConnection()) {
            OutboxTables.create(connection);
        }
    }

    @AfterAll
    static void stop() {
        stack.close();
    }

    @BeforeEach
    void note_where_the_outbox_stands() throws SQLException {
        try (var connection = database.getConnection()) {
            before = OutboxLog.head(connection);
        }
    }

    @Test
    void a_range_has_its_states_in_their_order_each_with_its_own_version() throws SQLException {
        // When
        var last = append(notes("first", "second", "third"));
        // Then
        assertThat(last).isEqualTo(before + 3);
        assertThat(rows())
                .extracting(OutboxRow::version, OutboxRow::cause)
                .containsExactly(tuple(before + 1, "first"), tuple(before + 2, "second"), tuple(before + 3, "third"));
    }

    @Test
    void ranges_and_single_ones_of_several_writers_leave_no_gap_and_do_not_mix() throws Exception {
        // Given
        List<Callable<Long>> writers = IntStream.range(0, 40)
                .<Callable<Long>>mapToObj(it -> () -> append(notes(causes(it))))
                .toList();
        // When
        try (var pool = Executors.newFixedThreadPool(4)) {
            pool.invokeAll(writers).forEach(it -> assertThat(it).succeedsWithin(Duration.ofMinutes(1)));
        }
        // Then
        var found = rows();
        assertThat(found)
                .extracting(OutboxRow::version)
                .containsExactlyElementsOf(LongStream.rangeClosed(before + 1, before + found.size())
                        .boxed()
                        .toList());
        assertThat(found.stream().map(OutboxRow::cause).distinct().toList())
                .as("rows of one writer stand together")
                .isEqualTo(runs(found));
    }

    @Test
    void a_range_that_is_rolled_back_leaves_nothing() throws SQLException {
        // When
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            Outbox.append(connection, notes("lost", "lost"));
            connection.rollback();
        }
        append(notes("kept"));
        // Then
        assertThat(rows()).extracting(OutboxRow::version, OutboxRow::cause).containsExactly(tuple(before + 1, "kept"));
    }

    @Test
    void nothing_at_all_cannot_be_published() {
        assertThatThrownBy(() -> append(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    private static String[] causes(int writer) {
        return IntStream.range(0, 1 + writer % 5)
                .mapToObj(it -> "writer_" + writer)
                .toArray(String[]::new);
    }

    private static List<LongFunction<OutboxRow>> notes(String... causes) {
        return Arrays.stream(causes)
                .<LongFunction<OutboxRow>>map(cause ->
                        version -> new OutboxRow(version, UUID.randomUUID(), cause, null, null, null, Instant.now()))
                .toList();
    }

    private static long append(List<LongFunction<OutboxRow>> rows) throws SQLException {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            var last = Outbox.append(connection, rows);
            connection.commit();
            return last;
        }
    }

    private List<OutboxRow> rows() throws SQLException {
        try (var connection = database.getConnection()) {
            return OutboxLog.after(connection, before, Integer.MAX_VALUE);
        }
    }

    /** Each cause once for each time it follows another one. */
    private static List<String> runs(List<OutboxRow> rows) {
        return IntStream.range(0, rows.size())
                .filter(it ->
                        it == 0 || !rows.get(it).cause().equals(rows.get(it - 1).cause()))
                .mapToObj(it -> rows.get(it).cause())
                .toList();
    }
}

package org.digitaltrust.pledge;

import java.sql.SQLException;
import javax.sql.DataSource;

/** Has the database refuse every change of some rows for a while, as if they were damaged. */
public final class Breakage {

    private Breakage() {}

    /** @param which rows, as they would be: a condition on {@code new} */
    public static void during(DataSource database, String table, String which, Runnable deed) {
        execute(database, """
                create function refuse_on_purpose() returns trigger language plpgsql as
                $$ begin raise exception 'on purpose'; end $$;
                create trigger refuse_on_purpose before update on %s for each row when (%s)
                    execute function refuse_on_purpose();
                """.formatted(table, which));
        try {
            deed.run();
        } finally {
            execute(database, "drop trigger refuse_on_purpose on " + table + "; drop function refuse_on_purpose");
        }
    }

    private static void execute(DataSource database, String sql) {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}

package org.digitaltrust.membership.directory;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** One stage of a search in SQL, with the values for its parameters in their order. */
record StageQuery(String sql, List<Object> values) {

    private static final String COLUMNS = "member_id, name, aliases, kind, chapter, topics, tier, name_key";
    private static final String ALL = "directory_entry";
    /**
     * The entries that come next by name. When many fit, as many Nguyễn do, a page is full after a few of them; when few do,
     * the other indexes find these quickly. Which of the two it is nobody knows before having looked.
     */
    private static final String NEXT = """
            (select * from directory_entry where (name_key, member_id) > (?, ?) order by name_key, member_id limit 500) it\
            """;

    private static final String BY_NAME = """
            select %s from %s where (name_key, member_id) > (?, ?)%s order by name_key, member_id limit ?
            """;

    /** Of the entries that come next, those that fit: all there are in this stage only if they are as many as wanted. */
    static StageQuery amongNext(Wanted wanted, Place after, int most) {
        var conditions = Conditions.of(after.stage(), wanted);
        var values = new ArrayList<Object>(List.of(after.nameKey(), after.member(), after.nameKey(), after.member()));
        values.addAll(conditions.values);
        values.add(most);
        return new StageQuery(BY_NAME.formatted(COLUMNS, NEXT, conditions.sql), values);
    }

    /** The first that fit behind a place, in the stage of that place: any but the last. */
    static StageQuery amongAll(Wanted wanted, Place after, int most) {
        var conditions = Conditions.of(after.stage(), wanted);
        var values = new ArrayList<Object>(List.of(after.nameKey(), after.member()));
        values.addAll(conditions.values);
        values.add(most);
        return new StageQuery(BY_NAME.formatted(COLUMNS, ALL, conditions.sql), values);
    }

    private record Conditions(StringBuilder sql, List<Object> values) {

        static Conditions of(Stage stage, Wanted wanted) {
            var conditions = new Conditions(new StringBuilder(), new ArrayList<>());
            wanted.chapter().ifPresent(it -> conditions.add("chapter = ?", it));
            wanted.kind().ifPresent(it -> conditions.add("kind = ?", it.name()));
            wanted.tier().ifPresent(it -> conditions.add("tier = ?", it.name()));
            wanted.topic().ifPresent(it -> conditions.add("topic_keys @> array[?::text]", it));
            wanted.text().ifPresent(it -> conditions.add(stage, it));
            return conditions;
        }

        private void add(Stage stage, SearchText text) {
            switch (stage) {
                case LISTED -> {}
                case BEGINS -> add("name_key >= ? and name_key < ?", text.folded(), text.end());
                case HOLDS -> {
                    add(allWords(text), patterns(text));
                    add("not (name_key >= ? and name_key < ?)", text.folded(), text.end());
                }
                case RESEMBLES -> throw new IllegalArgumentException("likeness is judged in memory");
            }
        }

        private void add(String condition, Object... values) {
            sql.append(" and ").append(condition);
            Collections.addAll(this.values, values);
        }

        private static String allWords(SearchText text) {
            return String.join(" and ", Collections.nCopies(text.words().size(), "words like ?"));
        }

        /** Words hold letters and digits only, so nothing in them stands for anything else. */
        private static Object[] patterns(SearchText text) {
            return text.words().stream().map("%% %s%%"::formatted).toArray();
        }
    }
}

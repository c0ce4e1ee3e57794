package org.digitaltrust.membership.privacy;

import java.util.List;

/**
 * What one feature keeps about people. A feature that keeps anything about them has one of these, or nobody is given it
 * and nobody can have it erased; a test compares them with the tables. All is called within a transaction.
 */
public interface PersonalRecords {

    /** Names the file in the archive, and in an answer what was erased; lower_snake_case. */
    String area();

    /** Adds by what else a person is known. */
    default Whose find(Whose known) {
        return known;
    }

    /** Lets nobody else change that on which it depends whether the person can be erased, until the transaction ends. */
    default void lock(Whose whose) {}

    /** What the person has to do before anything can be erased. */
    default List<FirstStep> before(Whose whose) {
        return List.of();
    }

    /** Whether the law wants all of it kept for now. */
    default boolean areHeld(Whose whose) {
        return false;
    }

    /** What there is about the person, as it is given to them: records that are written as JSON. */
    List<?> of(Whose whose);

    /** What will be left of it. */
    default List<Kept> keptOf(Whose whose) {
        return List.of();
    }

    /** Erases what the person can be known by. Once more, it changes nothing. */
    void erase(Whose whose);

    /** Tells others that it is gone: after everything else, since publishing ends a transaction. */
    default void tell(Whose whose) {}
}

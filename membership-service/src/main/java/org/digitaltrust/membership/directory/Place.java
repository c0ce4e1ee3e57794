package org.digitaltrust.membership.directory;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/**
 * A place in the order of a search: behind it the next page begins, whoever joined or left before it meanwhile.
 *
 * @param score how much a member resembles what was looked for, in thousandths; 0 in other stages
 */
record Place(Stage stage, int score, String nameKey, UUID member) {

    private static final int MOST = 1_000;
    private static final UUID NOBODY = new UUID(0, 0);

    /** Before everybody. */
    static Place start() {
        return startOf(Stage.LISTED);
    }

    static Place startOf(Stage stage) {
        return new Place(stage, MOST + 1, "", NOBODY);
    }

    /** Where a stage begins: here, if the place lies in it. */
    Place in(Stage other) {
        return other == stage ? this : startOf(other);
    }

    /** Whether a stage that is a last resort is tried from here: if it has been begun, or nothing else has. */
    boolean mayLeadTo(Stage lastResort) {
        return stage == lastResort || stage == Stage.LISTED;
    }

    String toCursor() {
        var name = nameKey.getBytes(StandardCharsets.UTF_8);
        var bytes = ByteBuffer.allocate(1 + Integer.BYTES + 2 * Long.BYTES + name.length)
                .put(stage.mark())
                .putInt(score)
                .putLong(member.getMostSignificantBits())
                .putLong(member.getLeastSignificantBits())
                .put(name);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    /** Empty for what is no cursor of ours. */
    static Optional<Place> ofCursor(String cursor) {
        try {
            var bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(cursor));
            var stage = Stage.marked(bytes.get());
            var score = bytes.getInt();
            var member = new UUID(bytes.getLong(), bytes.getLong());
            var name = StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
            return name.indexOf('\0') >= 0 ? Optional.empty() : stage.map(it -> new Place(it, score, name, member));
        } catch (IllegalArgumentException | BufferUnderflowException | CharacterCodingException notOurs) {
            return Optional.empty();
        }
    }
}

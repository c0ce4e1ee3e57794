package org.digitaltrust.chassis.page;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param nextCursor opaque; null on the last page
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Page<T>(List<T> items, @Nullable String nextCursor) {

    /**
     * Cuts a page out of what a query found.
     *
     * @param found at most {@code request.limit() + 1} rows in ascending order of their id, the last one only to know
     *     whether more follow
     */
    public static <T> Page<T> of(List<T> found, PageRequest request, Function<T, UUID> id) {
        if (found.size() <= request.limit()) {
            return new Page<>(List.copyOf(found), null);
        }
        var items = List.copyOf(found.subList(0, request.limit()));
        return new Page<>(items, PageRequest.cursorAfter(id.apply(items.getLast())));
    }

    public <R> Page<R> map(Function<? super T, R> view) {
        return new Page<>(items.stream().map(view).toList(), nextCursor);
    }
}

package org.digitaltrust.membership.chapter;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The chapters, as the migrations loaded them. */
@ApplicationScoped
public class Chapters {

    private final Rows rows;

    Chapters(Rows rows) {
        this.rows = rows;
    }

    /** Whether a chapter has this official code. */
    public boolean have(String code) {
        return rows.findByIdOptional(code).isPresent();
    }

    List<Chapter> all() {
        return rows.listAll(Sort.by("code")).stream().map(ChapterRow::toChapter).toList();
    }

    @ApplicationScoped
    static class Rows implements PanacheRepositoryBase<ChapterRow, String> {}
}

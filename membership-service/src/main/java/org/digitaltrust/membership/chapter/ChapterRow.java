package org.digitaltrust.membership.chapter;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

@Entity
@Immutable
@Table(name = "chapter")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class ChapterRow {
    @Id
    String code;

    String nameVi;
    String nameEn;

    @Enumerated(EnumType.STRING)
    Chapter.Kind kind;

    @JdbcTypeCode(SqlTypes.ARRAY)
    List<String> mergedFrom;

    Chapter toChapter() {
        return new Chapter(code, nameVi, nameEn, kind, List.copyOf(mergedFrom));
    }
}

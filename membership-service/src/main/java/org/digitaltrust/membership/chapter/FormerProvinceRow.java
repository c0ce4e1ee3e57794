package org.digitaltrust.membership.chapter;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import java.util.stream.Stream;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

@Entity
@Immutable
@Table(name = "former_province")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class FormerProvinceRow {
    @Id
    String code;

    String nameVi;

    @JdbcTypeCode(SqlTypes.ARRAY)
    List<String> otherNames;

    String chapter;

    FormerProvince toFormerProvince() {
        return new FormerProvince(code, nameVi, chapter);
    }

    Stream<String> names() {
        return Stream.concat(Stream.of(nameVi), otherNames.stream());
    }
}

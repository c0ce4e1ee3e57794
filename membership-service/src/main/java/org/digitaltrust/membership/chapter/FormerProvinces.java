package org.digitaltrust.membership.chapter;

import static java.util.stream.Collectors.toUnmodifiableMap;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.digitaltrust.membership.Folding;
import org.jspecify.annotations.Nullable;

/**
 * The 63 provinces of before 1 July 2025. They are asked for by name, never by code: the codes were given to others, so that
 * 52 was Bình Định and is Gia Lai.
 */
@ApplicationScoped
public class FormerProvinces {

    private static final List<String> FORMS = List.of("tinh ", "thanh pho ", "tp ");

    private final Rows rows;
    private volatile @Nullable Map<String, String> chapterByName;

    FormerProvinces(Rows rows) {
        this.rows = rows;
    }

    /** The chapter that a province became part of, by its name with or without marks and what kind of province it was. */
    @Transactional
    public Optional<String> chapterOf(String name) {
        var known = chapterByName;
        if (known == null) {
            known = byName();
            chapterByName = known;
        }
        return Optional.ofNullable(known.get(bare(name)));
    }

    private Map<String, String> byName() {
        return rows.listAll().stream()
                .flatMap(it -> it.names().map(name -> Map.entry(bare(name), it.chapter)))
                .collect(toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static String bare(String name) {
        var folded = Folding.of(name);
        return FORMS.stream()
                .filter(folded::startsWith)
                .findFirst()
                .map(it -> folded.substring(it.length()))
                .orElse(folded);
    }

    List<FormerProvince> all() {
        return rows.listAll(Sort.by("code")).stream()
                .map(FormerProvinceRow::toFormerProvince)
                .toList();
    }

    @ApplicationScoped
    static class Rows implements PanacheRepositoryBase<FormerProvinceRow, String> {}
}

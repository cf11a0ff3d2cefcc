package org.vigil.search;

import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.vigil.shared.PackedRef;

/** Lists and counts of what is published, from memory. While it is not ready it answers nothing, and the tables are asked. */
@Component
public class PublishedIndex {

    /** So many are ranked by how well they fit; all of them are listed in the other orders. */
    public static final int MOST_RANKED = 10_000;

    private static final Logger LOG = LoggerFactory.getLogger(PublishedIndex.class);

    private volatile @Nullable Content content;

    void use(@Nullable Content built) {
        content = built;
    }

    /** Whether a question of words is answered from memory, too. */
    public boolean isReady() {
        var standing = content;
        return standing != null && standing.hasWords();
    }

    private <T> Optional<T> ask(Question question, Function<Content, T> asking) {
        var standing = content;
        try {
            return standing == null || (question.text() != null && !standing.hasWords())
                    ? Optional.empty()
                    : Optional.of(standing.read(() -> asking.apply(standing)));
        } catch (UncheckedIOException | AlreadyClosedException broken) {
            LOG.warn(
                    "The search index did not answer: thrown={}",
                    broken.getClass().getName());
            return Optional.empty();
        }
    }

    /**
     * A page of a list.
     *
     * @param after where the page before it ended
     * @param today the day on which days in custody are counted
     */
    public Optional<Found> find(Question question, Order order, @Nullable Place after, int limit, LocalDate today) {
        return ask(question, content -> {
            var fit = new Fit(content.columns, question, today);
            var text = question.text();
            if (text != null && order == Order.BEST) {
                return ranked(content, text, fit, after == null ? 0 : after.key(), limit);
            }
            var among = text == null ? null : content.found(question, text, fit);
            return switch (order) {
                case BEST, NEWEST -> newest(content.columns, fit, among, after, limit);
                case LATEST, LONGEST ->
                    new TopRows(content.columns, order, (int) today.toEpochDay()).of(fit, among, after, limit);
            };
        });
    }

    private static Found ranked(Content content, String text, Fit fit, long shown, int limit) {
        var from = (int) Math.max(0, Math.min(shown, MOST_RANKED));
        var rows = content.search().best(text, fit, Math.min(from + limit + 1, MOST_RANKED));
        var page = rows.subList(Math.min(from, rows.size()), Math.min(from + limit, rows.size()));
        var refs = page.stream().map(content.columns::ref).toList();
        return new Found(
                refs,
                rows.size() > from + limit ? new Place(from + limit, refs.get(refs.size() - 1)).toString() : null);
    }

    private static Found newest(
            Columns columns, Fit fit, @Nullable FixedBitSet among, @Nullable Place after, int limit) {
        var order = columns.order();
        var place = after == null ? order.size() : order.before(after.key(), PackedRef.of(after.ref()));
        var refs = new ArrayList<String>(limit);
        var last = Columns.NO_ROW;
        while (place > 0) {
            var row = order.at(--place);
            if (fit.fits(row) && (among == null || (row < among.length() && among.get(row)))) {
                if (refs.size() == limit) {
                    return new Found(refs, new Place(columns.published(last), columns.ref(last)).toString());
                }
                refs.add(columns.ref(row));
                last = row;
            }
        }
        return new Found(refs, null);
    }

    /**
     * How many fit, in all and by each of some facets.
     *
     * @param on the day on which it is asked who is held
     */
    public Optional<Counted> count(Question question, Set<Facet> facets, LocalDate on) {
        return count(question, facets, on, false);
    }

    /** The same for choosing among: each facet is counted as if the question did not narrow by it. */
    public Optional<Counted> choices(Question question, Set<Facet> facets, LocalDate on) {
        return count(question, facets, on, true);
    }

    private Optional<Counted> count(Question question, Set<Facet> facets, LocalDate on, boolean eachWithoutItsPart) {
        return ask(
                question,
                content -> content.counted(List.of(question, facets, on, eachWithoutItsPart), () -> {
                    var fit = new Fit(content.columns, question, on);
                    var text = question.text();
                    var among = text == null ? null : content.found(question, text, fit);
                    return new TallyPass(content.columns, fit, facets, on, among, eachWithoutItsPart).run();
                }));
    }
}

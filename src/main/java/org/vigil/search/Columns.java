package org.vigil.search;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigil.shared.PackedRef;

/**
 * The narrow facts of every published case, in memory, column by column: what is counted by as numbers of combinations that many cases
 * share. A case keeps its row through its versions; the row of one that was taken back is given to the next. Read and written under the
 * lock of its owner.
 */
final class Columns {

    static final int NO_ROW = LongMap.NONE;

    private static final int VACANT = 0;

    final CustodyColumns custody = new CustodyColumns();
    final Beginnings beginnings = new Beginnings();
    final Courses courses = new Courses();
    final Works works = new Works();
    final DayColumns days = new DayColumns(custody);
    private final LongMap rowOf = new LongMap();
    private final Persons persons = new Persons();
    private final TimeOrder order = new TimeOrder(this);

    private long[] ref = new long[1024];
    private long[] published = new long[1024];
    private int[] person = new int[1024];
    private int[] version = new int[1024];
    /** Below zero where the person has other cases, too; zero where the row is vacant. */
    private int[] beginning = new int[1024];

    private int[] course = new int[1024];
    private int[] work = new int[1024];
    private int[] vacant = new int[64];
    private int vacancies;
    private int size;
    private @Nullable Together together;

    /** Takes a case in, in place of what stood for it before. */
    int add(IndexedCase shown) {
        var standing = row(shown.ref());
        if (standing != NO_ROW) {
            clear(standing);
        }
        var row = standing == NO_ROW ? vacantRow() : standing;
        ref[row] = PackedRef.of(shown.ref());
        published[row] = micros(shown.publishedAt());
        person[row] = persons.number(shown.person());
        version[row] = shown.version();
        beginning[row] = beginnings.number(shown.country(), shown.custody());
        course[row] = courses.number(shown);
        work[row] = works.number(shown);
        custody.set(row, shown.custody());
        days.renew(row);
        rowOf.put(ref[row], row);
        order.add(row);
        persons.join(person[row], row);
        markPerson(person[row]);
        return row;
    }

    private int vacantRow() {
        if (vacancies > 0) {
            return vacant[--vacancies];
        }
        if (size == ref.length) {
            grow(size + size / 2);
        }
        return size++;
    }

    private void grow(int rows) {
        ref = Arrays.copyOf(ref, rows);
        published = Arrays.copyOf(published, rows);
        person = Arrays.copyOf(person, rows);
        version = Arrays.copyOf(version, rows);
        beginning = Arrays.copyOf(beginning, rows);
        course = Arrays.copyOf(course, rows);
        work = Arrays.copyOf(work, rows);
    }

    void remove(String gone) {
        var row = row(gone);
        if (row != NO_ROW) {
            clear(row);
            if (vacancies == vacant.length) {
                vacant = Arrays.copyOf(vacant, vacancies * 2);
            }
            vacant[vacancies++] = row;
        }
    }

    private void clear(int row) {
        order.remove(row);
        persons.leave(person[row], row);
        beginning[row] = VACANT;
        markPerson(person[row]);
    }

    /** Whoever has several cases is told apart from everybody else. */
    private void markPerson(int changed) {
        together = null;
        var several = persons.hasSeveral(changed);
        persons.forEachRow(changed, row -> beginning[row] = several ? -beginning(row) : beginning(row));
    }

    /** The living row of a case. */
    int row(String shown) {
        var packed = PackedRef.of(shown);
        var row = rowOf.get(packed);
        return row == LongMap.NONE || !isLive(row) || ref[row] != packed ? NO_ROW : row;
    }

    boolean stands(String shown, int asVersion) {
        var row = row(shown);
        return row != NO_ROW && version[row] == asVersion;
    }

    static long micros(Instant time) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, time);
    }

    /** How many rows there are, the vacant ones included. */
    int size() {
        return size;
    }

    int alive() {
        return size - vacancies;
    }

    boolean isLive(int row) {
        return beginning[row] != VACANT;
    }

    String ref(int row) {
        return PackedRef.text(ref[row]);
    }

    long packedRef(int row) {
        return ref[row];
    }

    long published(int row) {
        return published[row];
    }

    int beginning(int row) {
        return Math.abs(beginning[row]);
    }

    int course(int row) {
        return course[row];
    }

    int work(int row) {
        return work[row];
    }

    /** {@link #beginning}s, zero or less where a row does not count by itself alone. */
    int[] lonelyBeginnings() {
        return beginning;
    }

    int[] courses() {
        return course;
    }

    int[] works() {
        return work;
    }

    byte[] levels(int on) {
        return days.levels(on, size);
    }

    byte[] steps(int on) {
        return days.steps(on, size);
    }

    /** The rows of persons who have several cases, person by person. */
    synchronized Together together() {
        var known = together;
        if (known == null) {
            var made = new Together();
            for (var someone = 0; someone < persons.size(); someone++) {
                if (persons.hasSeveral(someone)) {
                    var number = someone;
                    persons.forEachRow(number, row -> made.add(row, number, beginning(row), course[row], work[row]));
                }
            }
            known = made;
            together = known;
        }
        return known;
    }

    TimeOrder order() {
        return order;
    }

    /** The kinds of liberty status that people ask for, by the number of each status. */
    static String kind(String liberty) {
        if (liberty.startsWith("HELD") || liberty.equals("HOUSE_ARREST")) {
            return "HELD";
        }
        return liberty.startsWith("RELEASED") ? "RELEASED" : liberty;
    }

    static final List<String> REPLIES = List.of("NONE", "REPLIED");
}

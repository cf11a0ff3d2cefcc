package org.vigil.search;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The narrow facts of every published case, in memory, column by column. A changed case gets a new row; its old one is dead and never
 * used again, so that whoever still holds its number finds nothing. Read and written under the lock of its owner.
 */
final class Columns {

    static final int NO_ROW = LongMap.NONE;

    private final LongMap rowOf = new LongMap();
    private final Persons persons = new Persons();
    private final TimeOrder order = new TimeOrder(this);
    final CustodyColumns custody = new CustodyColumns();
    final Codes liberties = new Codes();
    final Codes charges = new Codes();
    final Codes sentences = new Codes();
    final Codes roles = new Codes();
    final Codes sexes = new Codes();
    final Codes media = new Codes();

    private long[] ref = new long[1024];
    private long[] published = new long[1024];
    private int[] person = new int[1024];
    private int[] version = new int[1024];
    private short[] country = new short[1024];
    private byte[] liberty = new byte[1024];
    private byte[] charge = new byte[1024];
    private byte[] sentence = new byte[1024];
    private byte[] sex = new byte[1024];
    private long[] role = new long[1024];
    private byte[] medium = new byte[1024];
    private boolean[] replied = new boolean[1024];
    private boolean[] live = new boolean[1024];
    private int size;
    private int alive;
    private int @Nullable [] rowsOfSeveral;

    /** Takes a case in, in place of what stood for it before. */
    int add(IndexedCase shown) {
        remove(shown.ref());
        var row = size++;
        if (row == live.length) {
            grow(row + row / 2);
        }
        ref[row] = PackedRef.of(shown.ref());
        published[row] = micros(shown.publishedAt());
        person[row] = persons.number(shown.person());
        version[row] = shown.version();
        country[row] = PackedRef.country(shown.country());
        liberty[row] = liberties.number(shown.liberty());
        charge[row] = charges.number(shown.charge());
        sentence[row] = sentences.number(shown.sentence());
        sex[row] = sexes.number(shown.sex() == null ? "UNKNOWN" : shown.sex());
        role[row] = roles.bits(shown.roles());
        medium[row] = (byte) media.bits(shown.media());
        replied[row] = shown.replied();
        custody.set(row, shown.custody());
        live[row] = true;
        alive++;
        rowsOfSeveral = null;
        persons.count(person[row], 1);
        rowOf.put(ref[row], row);
        order.add(row);
        return row;
    }

    private void grow(int rows) {
        ref = Arrays.copyOf(ref, rows);
        published = Arrays.copyOf(published, rows);
        person = Arrays.copyOf(person, rows);
        version = Arrays.copyOf(version, rows);
        country = Arrays.copyOf(country, rows);
        liberty = Arrays.copyOf(liberty, rows);
        charge = Arrays.copyOf(charge, rows);
        sentence = Arrays.copyOf(sentence, rows);
        sex = Arrays.copyOf(sex, rows);
        role = Arrays.copyOf(role, rows);
        medium = Arrays.copyOf(medium, rows);
        replied = Arrays.copyOf(replied, rows);
        live = Arrays.copyOf(live, rows);
    }

    void remove(String gone) {
        var row = row(gone);
        if (row != NO_ROW) {
            live[row] = false;
            alive--;
            rowsOfSeveral = null;
            persons.count(person[row], -1);
        }
    }

    /** The living row of a case. */
    int row(String shown) {
        var row = rowOf.get(PackedRef.of(shown));
        return row == LongMap.NONE || !live[row] ? NO_ROW : row;
    }

    boolean stands(String shown, int asVersion) {
        var row = row(shown);
        return row != NO_ROW && version[row] == asVersion;
    }

    static long micros(Instant time) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, time);
    }

    int size() {
        return size;
    }

    int alive() {
        return alive;
    }

    boolean isLive(int row) {
        return live[row];
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

    int person(int row) {
        return person[row];
    }

    boolean isOneOfSeveral(int row) {
        return persons.hasSeveral(person[row]);
    }

    /** The rows of persons who have several cases, person by person. */
    synchronized int[] rowsOfSeveral() {
        var known = rowsOfSeveral;
        if (known == null) {
            known = IntStream.range(0, size)
                    .filter(row -> live[row] && isOneOfSeveral(row))
                    .mapToLong(row -> ((long) person[row] << Integer.SIZE) | row)
                    .sorted()
                    .mapToInt(both -> (int) both)
                    .toArray();
            rowsOfSeveral = known;
        }
        return known;
    }

    short[] countries() {
        return country;
    }

    byte[] libertyNumbers() {
        return liberty;
    }

    byte[] chargeNumbers() {
        return charge;
    }

    byte[] sentenceNumbers() {
        return sentence;
    }

    byte[] sexNumbers() {
        return sex;
    }

    int country(int row) {
        return country[row];
    }

    int liberty(int row) {
        return liberty[row];
    }

    int charge(int row) {
        return charge[row];
    }

    int sentence(int row) {
        return sentence[row];
    }

    int sex(int row) {
        return sex[row];
    }

    long roles(int row) {
        return role[row];
    }

    long media(int row) {
        return medium[row];
    }

    boolean isReplied(int row) {
        return replied[row];
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

package org.vigil.census;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Published versions as PostgreSQL's binary COPY hands them over: numbers that nobody has to read from text. */
final class CopiedVersions {

    private static final int BUFFER = 1 << 16;
    private static final int SIGNATURE = 11;
    private static final int NULL = -1;
    /** PostgreSQL counts days and microseconds from here. */
    private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);

    private static final long FIRST_MICROS =
            HeldTimesBuilder.micros(FIRST_DAY.atStartOfDay().toInstant(java.time.ZoneOffset.UTC));

    private final DataInputStream in;

    CopiedVersions(InputStream copied) throws IOException {
        this.in = new DataInputStream(new BufferedInputStream(copied, BUFFER));
        in.skipNBytes(SIGNATURE);
        in.readInt();
        in.skipNBytes(in.readInt());
    }

    /** The next one; nothing after the last. */
    @Nullable
    HeldVersion next() throws IOException {
        return in.readShort() < 0
                ? null
                : new HeldVersion(
                        text(), number(), person(), text(), bool(), day(), day(), bool(), day(), day(), known(),
                        time());
    }

    private String text() throws IOException {
        return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
    }

    private int number() throws IOException {
        in.readInt();
        return in.readInt();
    }

    private boolean bool() throws IOException {
        in.readInt();
        return in.readByte() != 0;
    }

    private @Nullable Long person() throws IOException {
        if (in.readInt() == NULL) {
            return null;
        }
        var most = in.readLong();
        var least = in.readLong();
        return most ^ least;
    }

    private @Nullable LocalDate day() throws IOException {
        return in.readInt() == NULL ? null : FIRST_DAY.plusDays(in.readInt());
    }

    private @Nullable Instant time() throws IOException {
        return in.readInt() == NULL ? null : Instant.EPOCH.plus(FIRST_MICROS + in.readLong(), ChronoUnit.MICROS);
    }

    private Instant known() throws IOException {
        return java.util.Objects.requireNonNull(time());
    }
}

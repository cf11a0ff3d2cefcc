package org.vigil.partners;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.vigil.access.CurrentUser;
import org.vigil.access.Permission;
import org.vigil.access.RequiresPermission;
import org.vigil.publication.document.PublicCase;
import org.vigil.shared.KeyRing;
import org.vigil.shared.Refusal;
import org.vigil.shared.Sha256;
import tools.jackson.databind.json.JsonMapper;

/** The use cases of a partner on cases: look through them, read one, take them out. Reading and taking out stand in the log first. */
@Service
public class PartnerManagement {

    static final int LARGEST_PAGE = 200;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final PartnerCases cases;
    private final CurrentUser currentUser;
    private final KeyRing keys;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate recording;
    private final Clock clock;

    PartnerManagement(
            PartnerCases cases,
            CurrentUser currentUser,
            KeyRing keys,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.cases = cases;
        this.currentUser = currentUser;
        this.keys = keys;
        this.events = events;
        this.recording = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** The newest first, one more than asked for where there are more. */
    @RequiresPermission(Permission.PARTNER_READ)
    public List<PartnerCase> list(PartnerFilter filter, @Nullable String after, int limit) {
        return cases.find(filter, after, Math.max(1, Math.min(limit, LARGEST_PAGE)));
    }

    /** A case as partners know it; that it was read stands in the log before it is shown. */
    @RequiresPermission(Permission.PARTNER_READ)
    public PartnerDetails read(String ref) {
        var found = cases.documents(ref).orElseThrow(Refusal::notFound);
        record(new PartnerEvent.PartnerRead(ref));
        return PartnerDetails.of(
                JSON.readValue(found.told(), PublicCase.class), JSON.readValue(found.open(), PublicCase.class));
    }

    /** Opens the target only after the log has it. */
    public interface Target {
        OutputStream open() throws IOException;
    }

    /**
     * What an export wrote.
     *
     * @param export identity, as the log and the file name it
     * @param cases how many cases
     * @param sha256 hash of the file
     */
    public record Written(UUID export, long cases, String sha256) {}

    /** Takes cases out in the partner's name. */
    @RequiresPermission(Permission.PARTNER_READ)
    public Written export(PartnerFormat format, PartnerFilter filter, Target target) {
        var watermark = new Watermark(
                UUID.randomUUID(),
                currentUser.require().displayName(),
                clock.instant(),
                keys.derive("partner-watermark"));
        var what = "format=" + format + ",filter=" + filter.codes();
        record(new PartnerEvent.PartnerExportBegun(watermark.export(), what));
        var digest = Sha256.start();
        try {
            // Not closed where it fails: a part of a file must not look like a whole one.
            var file = new BufferedWriter(
                    new OutputStreamWriter(new DigestOutputStream(target.open(), digest), StandardCharsets.UTF_8));
            var written = write(new PartnerFile(format, watermark, file), filter);
            var hash = HexFormat.of().formatHex(digest.digest());
            record(new PartnerEvent.PartnerExportEnded(
                    watermark.export(), what + ",cases=" + written + ",sha256=" + hash));
            return new Written(watermark.export(), written, hash);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private long write(PartnerFile file, PartnerFilter filter) throws IOException {
        file.begin(filter);
        cases.forEach(filter, document -> {
            try {
                file.add(document);
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
        });
        return file.end();
    }

    private void record(PartnerEvent event) {
        recording.executeWithoutResult(transaction -> events.publishEvent(event));
    }
}

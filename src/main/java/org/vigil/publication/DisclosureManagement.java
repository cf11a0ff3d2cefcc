package org.vigil.publication;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vigil.access.CurrentUser;
import org.vigil.access.Permission;
import org.vigil.access.RequiresPermission;
import org.vigil.advocacy.ActionDetails;
import org.vigil.advocacy.ActionId;
import org.vigil.advocacy.ActionKind;
import org.vigil.advocacy.AdvocacyManagement;
import org.vigil.advocacy.StateReply;
import org.vigil.cases.CaseFile;
import org.vigil.cases.CaseManagement;
import org.vigil.cases.CaseQueries;
import org.vigil.shared.CaseRef;
import org.vigil.shared.Refusal;

/**
 * The use cases on what the public may read of our actions and of the answers to them. Nothing is public by it: the next version
 * of the summary carries it, after a safety check and with the approval of a second person.
 */
@Service
@Transactional
public class DisclosureManagement {

    private static final Set<ActionKind> AID = EnumSet.of(
            ActionKind.LEGAL_AID, ActionKind.MEDICAL_AID, ActionKind.FINANCIAL_AID, ActionKind.TRIAL_OBSERVATION);

    private final AdvocacyManagement actions;
    private final CaseManagement cases;
    private final CaseQueries queries;
    private final DisclosureStore disclosures;
    private final Attributions attributions;
    private final CurrentUser currentUser;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DisclosureManagement(
            AdvocacyManagement actions,
            CaseManagement cases,
            CaseQueries queries,
            DisclosureStore disclosures,
            Attributions attributions,
            CurrentUser currentUser,
            ApplicationEventPublisher events,
            Clock clock) {
        this.actions = actions;
        this.cases = cases;
        this.queries = queries;
        this.disclosures = disclosures;
        this.attributions = attributions;
        this.currentUser = currentUser;
        this.events = events;
        this.clock = clock;
    }

    /** The last word on each action and answer of a case. */
    @RequiresPermission(Permission.CASE_READ)
    @Transactional(readOnly = true)
    public List<Disclosure> disclosures(CaseRef ref) {
        return disclosures.last(queries.details(ref).id());
    }

    /** Says what the public may read of an action, or of an answer to it; whoever does so does not approve the summary that tells it. */
    @RequiresPermission(Permission.SUMMARY_DRAFT)
    public void open(ActionId id, @Nullable UUID replyId, NewDisclosure open) {
        var details = actions.get(id);
        if ((replyId == null) != (open.answer() == null)) {
            throw Refusal.invalid("words", "refusal.missing");
        }
        if (AID.contains(details.action().kind()) && open.addressee().isNamed()) {
            throw Refusal.invalid("addressee", "refusal.disclosure.aid");
        }
        var file = queries.file(details.action().caseId());
        refuseConfidential(open, file);
        var answer = open.answer();
        if (answer != null) {
            var said = new PublicDossier(file.dossier(), List.of());
            attributions.require(
                    "words", answer.words(), said, answer.language().locale());
            attributions.require(
                    "comment", answer.comment(), said, answer.language().locale());
        }
        add(details, replyId, open);
        events.publishEvent(new PublicationEvent.ActionOpened(details.action().caseId(), id.value()));
    }

    /** Keeps it inside again: no version tells it from the next one on. */
    @RequiresPermission(Permission.SUMMARY_DRAFT)
    public void close(ActionId id, @Nullable UUID replyId) {
        var details = actions.get(id);
        var subject = replyId == null ? id.value() : replyId;
        if (disclosures.last(details.action().caseId()).stream()
                .noneMatch(known -> known.isOpen() && known.subject().equals(subject))) {
            throw Refusal.conflict("refusal.disclosure.not-open");
        }
        add(details, replyId, null);
        events.publishEvent(new PublicationEvent.ActionClosed(details.action().caseId(), id.value()));
    }

    private void add(ActionDetails details, @Nullable UUID replyId, @Nullable NewDisclosure open) {
        var action = details.action();
        cases.lockForDecision(action.caseId(), null);
        var sending = action.sending();
        if (sending == null) {
            throw Refusal.conflict("refusal.disclosure.not-sent");
        }
        var reply = replyId == null ? null : reply(details, replyId);
        disclosures.add(new Disclosure(
                UUID.randomUUID(),
                action.caseId(),
                action.id().value(),
                replyId,
                open,
                reply == null ? action.kind().name() : reply.kind().name(),
                day(reply == null ? sending.at() : reply.receivedAt()),
                currentUser.id(),
                clock.instant()));
    }

    private static StateReply reply(ActionDetails details, UUID id) {
        return details.replies().stream()
                .filter(reply -> reply.id().equals(id))
                .findFirst()
                .orElseThrow(Refusal::notFound);
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }

    /** A source that must not be known is named in no word of ours. */
    private static void refuseConfidential(NewDisclosure open, CaseFile file) {
        var answer = open.answer();
        var words = (open.named() + "\n" + (answer == null ? "" : answer.words() + "\n" + answer.comment()))
                .toLowerCase(Locale.ROOT);
        file.sources().stream()
                .filter(recorded -> recorded.source().confidential())
                .map(recorded -> recorded.source().title().toLowerCase(Locale.ROOT))
                .filter(words::contains)
                .findFirst()
                .ifPresent(found -> {
                    throw Refusal.invalid(answer == null ? "named" : "words", "refusal.disclosure.source");
                });
    }
}

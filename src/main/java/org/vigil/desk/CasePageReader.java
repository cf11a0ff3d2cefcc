package org.vigil.desk;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vigil.access.CurrentUser;
import org.vigil.access.Permission;
import org.vigil.access.Permissions;
import org.vigil.advocacy.ActionKind;
import org.vigil.advocacy.ReplyKind;
import org.vigil.advocacy.StatePosition;
import org.vigil.cases.CaseFile;
import org.vigil.cases.FactForm;
import org.vigil.cases.dossier.ClaimScope;
import org.vigil.cases.dossier.FactType;
import org.vigil.cases.dossier.Modality;
import org.vigil.cases.dossier.SourceKind;
import org.vigil.followup.FollowUpKind;
import org.vigil.followup.HearingKind;
import org.vigil.followup.HearingOutcome;
import org.vigil.publication.Addressee;
import org.vigil.publication.Stance;
import org.vigil.shared.CaseRef;
import org.vigil.shared.language.Language;
import org.vigil.shared.web.Choice;

/** Puts together the page of one case: its record, the work on it, and the forms that the reader may use. */
@Component
@Transactional(readOnly = true)
class CasePageReader {

    static final String ADD_CLAIM = "claim";

    private final CaseViews views;
    private final CaseViewWorkReader works;
    private final CaseViewPublicReader summaries;
    private final CaseViewTogetherReader together;
    private final Permissions permissions;
    private final CurrentUser currentUser;

    CasePageReader(
            CaseViews views,
            CaseViewWorkReader works,
            CaseViewPublicReader summaries,
            CaseViewTogetherReader together,
            Permissions permissions,
            CurrentUser currentUser) {
        this.views = views;
        this.works = works;
        this.summaries = summaries;
        this.together = together;
        this.permissions = permissions;
        this.currentUser = currentUser;
    }

    /**
     * @param asOf the day whose knowledge is shown; absent for the present
     * @param add the kind of fact whose form is open
     */
    CasePageModel page(CaseRef ref, @Nullable LocalDate asOf, @Nullable FactType add, CaseViewTyped typed) {
        var words = views.words();
        var file = views.file(ref, asOf);
        var view = views.view(file, asOf, words);
        return new CasePageModel(
                view,
                works.work(file, view, words),
                summaries.read(file.details(), typed, words),
                asOf != null ? CaseViewMay.READ_ONLY : file.details().stage().isEnd() ? may().afterTheEnd() : may(),
                forms(file, add, typed, words),
                typed,
                asOf == null ? together.of(file, words) : null);
    }

    private CaseViewMay may() {
        var user = currentUser.require();
        return new CaseViewMay(
                permissions.holds(user, Permission.CASE_EDIT),
                permissions.holds(user, Permission.CASE_VERIFY),
                permissions.holds(user, Permission.ACTION_DRAFT),
                permissions.holds(user, Permission.ACTION_DRAFT),
                permissions.holds(user, Permission.SUMMARY_DRAFT),
                permissions.holds(user, Permission.CASE_FOLLOW_UP));
    }

    private static CaseViewForms forms(
            CaseFile file, @Nullable FactType add, CaseViewTyped typed, CaseViewWords words) {
        return new CaseViewForms(
                said(FactType.values(), add == null ? null : add.name(), words),
                add == null ? null : fields(add, typed, words),
                add == null ? "" : words.facts().label(add, words.locale()),
                file.sources().stream()
                        .map(source -> Choice.of(
                                        source.id().toString(), source.source().title())
                                .selectedIf(typed.chosen(
                                        ADD_CLAIM, "sourceId", source.id().toString())))
                        .toList(),
                said(SourceKind.values(), typed.of("source", "source.kind"), words),
                said(Modality.values(), or(typed.of(ADD_CLAIM, "modality"), Modality.FACT), words),
                said(ClaimScope.values(), or(typed.of(ADD_CLAIM, "scope"), ClaimScope.INDIVIDUAL), words),
                coded("action.kind", ActionKind.values(), typed.of("action", "kind"), words),
                coded("reply.kind", ReplyKind.values(), null, words),
                coded("reply.position", StatePosition.values(), null, words),
                coded("open.addressee", Addressee.values(), null, words),
                coded("open.stance", Stance.values(), null, words),
                Language.ALL.stream()
                        .map(language ->
                                Choice.of(language.code(), language.ownName()).selectedIf(language == Language.EN))
                        .toList(),
                Stream.of("A", "B", "C", "D", "E", "F")
                        .map(code -> Choice.of(code, code + " – " + words.code("reliability", code)))
                        .toList(),
                Stream.of("1", "2", "3", "4", "5", "6")
                        .map(code -> Choice.of(code, code + " – " + words.code("credibility", code)))
                        .toList(),
                coded("hearing.kind", HearingKind.values(), typed.of("hearing", "hearing.kind"), words),
                coded("hearing.outcome", HearingOutcome.values(), null, words),
                CourtClocks.of(file.details().country()),
                coded("plan.kind", FollowUpKind.values(), typed.of("plan", "kind"), words));
    }

    private static String or(@Nullable String typed, Enum<?> usual) {
        return typed == null ? usual.name() : typed;
    }

    static List<Choice> said(Enum<?>[] values, @Nullable String chosen, CaseViewWords words) {
        return Arrays.stream(values)
                .map(value -> Choice.of(value.name(), words.facts().label(value, words.locale()))
                        .selectedIf(value.name().equals(chosen)))
                .toList();
    }

    static List<Choice> coded(String family, Enum<?>[] values, @Nullable String chosen, CaseViewWords words) {
        return Arrays.stream(values)
                .map(value -> Choice.of(value.name(), words.code(family, value))
                        .selectedIf(value.name().equals(chosen)))
                .toList();
    }

    static List<CaseViewForms.FactField> fields(FactType type, CaseViewTyped typed, CaseViewWords words) {
        return FactForm.of(type).fields().stream()
                .map(field -> field(field, typed.of(ADD_CLAIM, "fact." + field.name()), words))
                .toList();
    }

    private static CaseViewForms.FactField field(FactForm.Field field, @Nullable String value, CaseViewWords words) {
        return new CaseViewForms.FactField(
                "fact." + field.name(),
                words.facts().fieldLabel(field, words.locale()),
                field.kind() == FactForm.Kind.DATE ? words.say("hint.date") : null,
                choices(field, value, words),
                field.kind() == FactForm.Kind.LONG_TEXT ? 3 : 0,
                field.required(),
                value);
    }

    private static List<Choice> choices(FactForm.Field field, @Nullable String value, CaseViewWords words) {
        var choices = field.choices();
        if (choices != null) {
            return said(choices.getEnumConstants(), value, words);
        }
        return switch (field.kind()) {
            case BOOLEAN ->
                Map.of("yes", words.say("yes"), "no", words.say("no")).entrySet().stream()
                        .sorted(Map.Entry.<String, String>comparingByKey().reversed())
                        .map(answer -> Choice.of(answer.getKey(), answer.getValue())
                                .selectedIf(answer.getKey().equals(value)))
                        .toList();
            case COUNTRY -> countries(value, words.locale());
            default -> List.of();
        };
    }

    static List<Choice> countries(@Nullable String chosen, Locale locale) {
        return Arrays.stream(Locale.getISOCountries())
                .map(code -> Choice.of(
                                code,
                                new Locale.Builder().setRegion(code).build().getDisplayCountry(locale))
                        .selectedIf(code.equals(chosen)))
                .sorted(java.util.Comparator.comparing(Choice::label, java.text.Collator.getInstance(locale)))
                .toList();
    }
}

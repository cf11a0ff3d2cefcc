package org.vigil.workflow;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.vigil.advocacy.ReplyKind;
import org.vigil.advocacy.StatePosition;
import org.vigil.followup.HearingOutcome;
import org.vigil.workflow.TaskForm.Field;
import org.vigil.workflow.TaskForm.Kind;

/** What the steps of advocacy, hearings and planned follow-ups ask for beside outcome and comment. */
public final class AdvocacyForms {

    public static final String REPLY_DUE = "replyDueAt";
    public static final String REPLY = "reply";
    public static final String KIND = "kind";
    public static final String POSITION = "position";
    public static final String HEARING_OUTCOME = "hearingOutcome";
    public static final String NEXT = "next";
    public static final String DATE = "date";

    static final Map<String, List<Field>> FIELDS = Map.of(
            "Task_AnswerSilence",
            List.of(new Field(REPLY_DUE, Kind.DATE, false, List.of())),
            CommentReplyStep.KEY,
            List.of(choice(KIND, ReplyKind.values()), choice(POSITION, StatePosition.values()), text(REPLY)),
            RecordHearingStep.KEY,
            List.of(
                    choice(HEARING_OUTCOME, HearingOutcome.values()),
                    text(NEXT),
                    text(NEXT + "Hour"),
                    text(NEXT + "Zone")),
            AskHearingDayStep.KEY,
            List.of(text(DATE), text(DATE + "Hour"), text(DATE + "Zone")));

    private AdvocacyForms() {}

    private static Field text(String name) {
        return new Field(name, Kind.TEXT, false, List.of());
    }

    private static Field choice(String name, Enum<?>[] codes) {
        return new Field(
                name, Kind.CHOICE, true, Arrays.stream(codes).map(Enum::name).toList());
    }
}
